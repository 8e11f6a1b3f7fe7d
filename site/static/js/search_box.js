/* The search fields of a page: they keep the query of the address, and "/" leads into the one that is shown. What
   answers as you type is fetched when a field is first used, or when the search page is asked something. */
(function () {
  "use strict";
  var here = document.currentScript, language = document.documentElement.lang, started = false, setup = null;
  var KEY = "/", OFF = "search-key-off", LONGEST_QUERY = 200;

  document.addEventListener("DOMContentLoaded", function () {
    if (!fields().length) return;
    fields().forEach(function (field) {
      field.setAttribute("role", "combobox");
      field.setAttribute("aria-autocomplete", "list");
      field.setAttribute("aria-expanded", "false");
    });
    offerKey();
    var query = (new URLSearchParams(location.search).get("q") || "").slice(0, LONGEST_QUERY);
    if (!query) return;
    fields().forEach(function (field) {
      field.value = query;
    });
    if (!one("results")) return;
    one("start").hidden = true;
    one("status").textContent = one("status").dataset.searching;
    start();
  });

  ["focusin", "input"].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      if (event.target.matches("[data-search]")) start();
    });
  });

  document.addEventListener("keydown", function (event) {
    if (event.key !== KEY || event.ctrlKey || event.metaKey || event.altKey || keyIsOff()) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    if (reveal()) event.preventDefault();
  });

  /* Where the header has no room for its field, the magnifier shows it. */
  document.addEventListener("click", function (event) {
    var link = event.target.closest("[data-search-reveal]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !reveal()) return;
    event.preventDefault();
  });

  /* Hidden again when it is left; not when the window is (then it is still the active element). */
  document.addEventListener("focusout", function (event) {
    var form = event.target.form;
    if (!form || form.contains(event.relatedTarget) || document.activeElement === event.target) return;
    form.removeAttribute("data-revealed");
  });

  /* Into the field that is shown, or, in a narrow header, that can be. */
  function reveal() {
    var shown = fields().filter(function (field) {
      return field.offsetParent;
    });
    var field = shown[0] || fields()[0];
    if (!field) return false;
    if (!shown[0]) field.form.setAttribute("data-revealed", "");
    field.focus();
    field.select();
    return true;
  }

  /* The setup of the search in the language of the page, and its index; anew after a failure, or when it is `stale`. */
  window.helpSearch = function (stale) {
    if (stale || !setup) {
      setup = window.helpSearch.json(new URL("../" + language + "/search.json", here.src)).then(function (found) {
        found.address = new URL(found.index, location.href);
        return window.helpSearch.json(found.address).then(function (head) {
          found.head = head;
          return found;
        });
      });
      setup.catch(failed);
    }
    return setup;
  };

  window.helpSearch.json = function (address) {
    return fetch(address).then(function (answer) {
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    });
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
    setup = null;
    if (!one("results") || !one("results").hidden) return;
    one("start").hidden = false;
    one("status").textContent = one("status").dataset.failed;
  }

  /* "/" can be switched off, for those whom single keys disturb (WCAG 2.1.4); the choice stays in this browser. */
  function offerKey() {
    var hint = one("key"), box = hint && hint.querySelector("input");
    fields().forEach(function (field) {
      if (keyIsOff()) field.removeAttribute("aria-keyshortcuts");
      else field.setAttribute("aria-keyshortcuts", KEY);
    });
    if (!box) return;
    hint.hidden = false;
    box.checked = !keyIsOff();
    box.onchange = function () {
      try {
        if (box.checked) localStorage.removeItem(OFF);
        else localStorage.setItem(OFF, "1");
      } catch (error) {} /* Storage may be forbidden: then the key stays as it is. */
      offerKey();
    };
  }

  function keyIsOff() {
    try {
      return localStorage.getItem(OFF);
    } catch (error) {
      return null;
    }
  }

  function one(name) {
    return document.querySelector("[data-search-" + name + "]");
  }

  function fields() {
    return Array.from(document.querySelectorAll("[data-search]"));
  }
})();
