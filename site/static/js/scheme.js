/* Light or dark: the reader's choice, kept in this browser. Runs in the head, before anything is painted. */
(function () {
  "use strict";
  var root = document.documentElement;
  var order = ["auto", "light", "dark"];
  var current = saved();

  if (current !== "auto") root.dataset.scheme = current;
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("[data-scheme-switch]").forEach(function (button) {
      button.hidden = false;
      label(button);
      button.addEventListener("click", function () {
        choose(order[(order.indexOf(current) + 1) % order.length]);
        label(button);
      });
    });
  });

  function choose(scheme) {
    current = scheme;
    if (scheme === "auto") delete root.dataset.scheme;
    else root.dataset.scheme = scheme;
    try {
      localStorage.setItem("scheme", scheme);
    } catch (refused) {
      /* Without storage the choice holds for this page. */
    }
  }

  function label(button) {
    button.title = button.dataset[current];
    button.setAttribute("aria-label", button.dataset[current]);
  }

  function saved() {
    try {
      var scheme = localStorage.getItem("scheme");
      return order.indexOf(scheme) < 0 ? "auto" : scheme;
    } catch (refused) {
      return "auto";
    }
  }
})();
