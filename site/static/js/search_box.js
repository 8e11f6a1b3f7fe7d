/* The search fields of a page: they keep the query of the address, and "/" leads into the first one that is shown. */
(function () {
  "use strict";
  document.addEventListener("DOMContentLoaded", function () {
    var query = new URLSearchParams(location.search).get("q");
    if (query) {
      fields().forEach(function (field) {
        field.value = query;
      });
    }
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

  function fields() {
    return Array.from(document.querySelectorAll("[data-search]"));
  }
})();
