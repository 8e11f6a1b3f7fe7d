/* Search boxes: answers as you type (combobox with a listbox), and the results of the search page. All texts come from
   data- attributes of the form; what customers type is only ever set as text. */
(function () {
  "use strict";
  const ranker = window.helpRanker, SUGGESTED = 6, PAUSE = 120, indexes = new Map();

  /* Whatever address the index has: asked for once; pieces of a large one follow as queries need them. */
  function load(address) {
    if (!indexes.has(address)) {
      const asked = json(address).then((head) => new ranker.Index(head));
      asked.catch(() => indexes.delete(address));
      indexes.set(address, asked);
    }
    return indexes.get(address);
  }

  function json(address) {
    return fetch(address).then((response) => {
      if (!response.ok) throw new Error(response.status);
      return response.json();
    });
  }

  async function find(address, query, most) {
    const index = await load(address);
    for (;;) {
      const answer = ranker.search(index, query, most), results = ranker.results(index, answer);
      if (!index.missing.size) return { index, answer, results };
      await Promise.all([...index.missing].map(async (name) => index.add(name, await json(new URL(name, address)))));
    }
  }

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => value !== "" && made.setAttribute(key, value));
    made.append(...children);
    return made;
  }

  /* `text` with the words that were asked for in <mark>. */
  function marked(text, asked) {
    return text.split(/([\p{L}\p{N}'’]+)/u).map((part, at) => (at % 2 && asked(part) ? element("mark", {}, part) : part));
  }

  function say(text, values) {
    return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  }

  function told(texts, found, query) {
    const count = found.results.length, form = new Intl.PluralRules(document.documentElement.lang).select(count);
    const [typed, shown] = [0, 1].map((at) => ranker.corrected(found.answer).map((pair) => pair[at]));
    const instead = typed.length ? say(texts.instead, { shown: [...new Set(shown)].join(" "), typed: [...new Set(typed)].join(" ") }) : "";
    const counted = count ? say((form === "one" && texts.one) || texts.many, { count }) : say(texts.none, { query });
    return [counted, count ? instead : ""].filter(Boolean).join(" ");
  }

  class Box {
    constructor(input, number) {
      this.input = input;
      this.form = input.form;
      this.texts = this.form.dataset;
      this.address = new URL(this.texts.index, location.href).href;
      this.list = element("ul", { class: "suggestions", role: "listbox", id: `suggestions-${number}`, "aria-label": this.texts.label });
      this.status = element("p", { class: "unseen", role: "status" });
      this.list.hidden = true;
      this.active = -1;
      input.closest(".search-box").append(this.list);
      this.form.append(this.status);
      const roles = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id };
      Object.entries(roles).forEach(([key, value]) => input.setAttribute(key, value));
      input.addEventListener("input", () => this.typed());
      input.addEventListener("keydown", (event) => this.key(event));
      this.form.addEventListener("focusout", (event) => this.form.contains(event.relatedTarget) || this.close());
      this.list.addEventListener("mousedown", (event) => event.preventDefault());
      this.list.addEventListener("click", (event) => this.open(event.target.closest("[role=option]")));
    }

    typed() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.suggest(), PAUSE);
    }

    async suggest() {
      const query = this.input.value;
      if (!query.trim()) return this.close();
      try {
        const found = await find(this.address, query, SUGGESTED);
        if (query === this.input.value && document.activeElement === this.input) this.show(found, query);
      } catch (failed) {
        this.close(); /* Without the index the form still leads to the search page. */
      }
    }

    show(found, query) {
      const asked = ranker.marker(found.index, found.answer);
      this.list.replaceChildren(...found.results.map((result, at) => {
        const place = [result.breadcrumb, result.heading].filter(Boolean).join(" › ");
        const option = element("li", { role: "option", id: `${this.list.id}-${at}`, "aria-selected": "false", lang: result.lang },
          element("span", { class: "suggestion" }, ...marked(result.title, asked)), element("span", { class: "place" }, place));
        option.dataset.href = result.url;
        return option;
      }));
      this.active = -1;
      this.input.removeAttribute("aria-activedescendant");
      this.expand(found.results.length > 0);
      this.status.textContent = told(this.texts, found, query);
    }

    key(event) {
      const options = [...this.list.children], shown = !this.list.hidden;
      if (event.isComposing) return;
      if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options.length) {
        event.preventDefault();
        this.expand(true);
        const step = event.key === "ArrowDown" ? 1 : -1, count = options.length + 1;
        this.mark(options, ((this.active + 1 + step + count) % count) - 1);
      } else if (event.key === "Enter" && shown && this.active >= 0) {
        event.preventDefault();
        this.open(options[this.active]);
      } else if (event.key === "Escape" && shown) {
        event.preventDefault();
        this.close();
      } else if (event.key === "Tab") this.close();
    }

    mark(options, active) {
      this.active = active;
      options.forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
      if (active < 0) return this.input.removeAttribute("aria-activedescendant");
      this.input.setAttribute("aria-activedescendant", options[active].id);
      options[active].scrollIntoView({ block: "nearest" });
    }

    open(option) {
      if (option) location.assign(option.dataset.href);
    }

    expand(shown) {
      this.list.hidden = !shown;
      this.input.setAttribute("aria-expanded", String(shown));
    }

    close() {
      clearTimeout(this.timer);
      this.mark([...this.list.children], -1);
      this.expand(false);
    }
  }

  /* The search page: `?q=` is what is shown; a new search is a new place in the history. */
  class ResultsPage {
    constructor(box, list) {
      this.box = box;
      this.list = list;
      this.start = document.querySelector("[data-search-start]");
      this.status = document.querySelector("[data-search-status]");
      box.form.addEventListener("submit", (event) => this.submit(event));
      window.addEventListener("popstate", () => this.restore());
      this.restore();
    }

    submit(event) {
      event.preventDefault();
      this.box.close();
      const address = new URL(location.href), query = this.box.input.value.trim();
      if (query) address.searchParams.set("q", query);
      else address.searchParams.delete("q");
      if (address.href !== location.href) history.pushState(null, "", address);
      this.answer(query);
    }

    restore() {
      const query = new URLSearchParams(location.search).get("q") || "";
      this.box.input.value = query;
      this.answer(query.trim());
    }

    async answer(query) {
      this.query = query;
      try {
        const found = query ? await find(this.box.address, query) : null;
        if (query === this.query) this.show(found, query);
      } catch (failed) {
        this.status.textContent = this.box.texts.failed;
      }
    }

    show(found, query) {
      const results = found ? found.results : [], asked = found && ranker.marker(found.index, found.answer);
      this.list.replaceChildren(...results.map((result) => element("li", { class: "result", lang: result.lang },
        element("a", { href: result.url }, ...marked(result.title, asked)),
        element("p", { class: "place" }, [result.breadcrumb, result.heading].filter(Boolean).join(" › ")),
        element("p", {}, ...marked(result.summary, asked)))));
      this.list.hidden = !results.length;
      if (this.start) this.start.hidden = results.length > 0;
      this.status.textContent = found ? told(this.box.texts, found, query) : "";
    }
  }

  const boxes = [...document.querySelectorAll("form[data-index] [data-search]")].map((input, at) => new Box(input, at));
  const list = document.querySelector("[data-search-results]");
  if (list && boxes.length) new ResultsPage(boxes[boxes.length - 1], list);
  const here = boxes.find((box) => box.input === document.activeElement);
  if (here) here.suggest();
})();
