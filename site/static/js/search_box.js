/* The search fields of a page: they keep the query of the address, and "/" leads into the first one that is shown. What
   answers as you type is fetched when a field is first used, or when the search page is asked something. */
(function () {
  "use strict";
  var here = document.currentScript, language = document.documentElement.lang, started = false, setup = null;

  document.addEventListener("DOMContentLoaded", function () {
    var query = new URLSearchParams(location.search).get("q");
    if (!query) return;
    fields().forEach(function (field) {
      field.value = query;
    });
    if (document.querySelector("[data-search-results]")) start();
  });

  ["focusin", "input"].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      if (event.target.matches("[data-search]")) start();
    });
  });

  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    var field = fields().filter(function (field) {
      return field.offsetParent;
    })[0];
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  });

  /* The setup of the search in the language of the page, fetched once; anew after a failure, or when it is `stale`. */
  window.helpSearch = function (stale) {
    if (stale || !setup) {
      setup = fetch(new URL("../" + language + "/search.json", here.src)).then(function (answer) {
        if (!answer.ok) throw new Error(answer.status);
        return answer.json();
      });
      setup.catch(function () {
        setup = null;
        failed();
      });
    }
    return setup;
  };

  function start() {
    if (started) return;
    started = true;
    window.helpSearch();
    var script = document.createElement("script");
    script.src = new URL("search.js", here.src);
    script.onerror = function () {
      started = false;
      failed();
    };
    document.head.append(script);
  }

  function failed() {
    var status = document.querySelector("[data-failed]");
    if (status && !status.textContent) status.textContent = status.dataset.failed;
  }

  function fields() {
    return Array.from(document.querySelectorAll("[data-search]"));
  }
})();
