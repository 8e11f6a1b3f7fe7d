/* Search boxes: answers as you type (combobox with a listbox), and the results of the search page. What customers type
   is only ever set as text. The ranker must be there before; `helpSearch` gives the setup (search_box.js fetches it). */
(function () {
  "use strict";
  const ranker = window.helpRanker, SUGGESTED = 6, PAUSE = 60, here = document.currentScript.src;
  let loading = null, stale = false;

  /* The index and the words of the search, fetched once; after a failure the next call tries again. */
  function load() {
    loading ||= window.helpSearch(stale).then(async (setup) => {
      const address = new URL(setup.index, location.href);
      return { ...setup, address, index: new ranker.Index(await json(address)) };
    });
    loading.then(() => { stale = false; }, () => {
      loading = null;
      stale = true; /* The index may have gone with a new build. */
    });
    return loading;
  }

  async function json(address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(response.status);
    return response.json();
  }

  /* The answer to a query; of a large index the pieces that it needs are fetched first. */
  async function find(query, most) {
    const { address, index, ...setup } = await load();
    for (;;) {
      index.missing.clear();
      const answer = ranker.search(index, query, most), results = ranker.results(index, answer);
      if (!index.missing.size) {
        const found = { ...setup, query, answer, results, asked: ranker.marker(index, answer), index };
        return { ...found, helpful: ranker.isWeak(index, answer) ? await helpful(found) : [] };
      }
      await Promise.all([...index.missing].map(async (name) => index.add(name, await json(new URL(name, address)))));
    }
  }

  function script(src) {
    return new Promise((loaded, failed) => {
      const made = element("script", { src });
      made.onload = loaded;
      made.onerror = failed;
      document.head.append(made);
    });
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

  function counted(forms, count) {
    const form = new Intl.PluralRules(document.documentElement.lang).select(count);
    return say(forms[form] || forms.other, { count });
  }

  /* "Showing results for order instead of oorder", where words were read otherwise than typed. */
  function corrected(found) {
    const [typed, shown] = [0, 1].map((at) => [...new Set(ranker.corrected(found.answer).map((pair) => pair[at]))].join(" "));
    return typed && found.results.length ? say(found.texts.instead, { shown, typed }) : "";
  }

  function told(found, forms) {
    const count = found.results.length;
    const first = count ? counted(forms, count) : say(found.texts.none, { query: found.query });
    return [first, corrected(found)].filter(Boolean).join(" ");
  }

  function place(result) {
    return [result.breadcrumb, result.heading].filter(Boolean).join(" › ");
  }

  /* What may help where the words were not understood well: the contact topic that fits, then topics. Without the
     script for it there is an answer all the same. */
  async function helpful({ texts, index, answer, topics, otherwise }) {
    if (!ranker.nearest) await script(new URL("advice.js", here)).catch(() => {});
    if (!ranker.nearest) return [];
    const topic = topics[ranker.fittingTopic(index, answer, topics)] || topics[otherwise];
    return [
      ...(topic ? [{ url: topic.url, title: say(texts.topic, { topic: topic.label }) }] : []),
      ...ranker.nearest(index, answer).map(([label, url]) => ({ url, title: say(texts.nearest, { topic: label }) })),
    ];
  }

  class Box {
    constructor(input, number) {
      this.input = input;
      this.form = input.form;
      this.list = element("ul", { class: "suggestions", role: "listbox", id: `suggestions-${number}` });
      this.status = element("p", { class: "unseen", role: "status" });
      this.list.hidden = true;
      this.active = -1;
      this.turn = 0; /* An answer is shown only while nothing was typed, sent or closed after it was asked for. */
      input.closest(".search-box").append(this.list);
      this.form.append(this.status);
      const roles = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id };
      Object.entries(roles).forEach(([key, value]) => input.setAttribute(key, value));
      input.addEventListener("input", () => this.typed());
      input.addEventListener("keydown", (event) => this.key(event));
      this.form.addEventListener("focusout", (event) => this.form.contains(event.relatedTarget) || this.close());
      this.form.addEventListener("submit", () => this.close());
      this.list.addEventListener("mousedown", (event) => event.preventDefault());
      this.list.addEventListener("click", (event) => this.open(event.target.closest("[role=option]"), event));
      this.list.addEventListener("auxclick", (event) => this.open(event.target.closest("[role=option]"), event));
    }

    typed() {
      clearTimeout(this.timer);
      this.turn++;
      this.mark([...this.list.children], -1); /* What was chosen answered another query. */
      this.timer = setTimeout(() => this.suggest(), PAUSE);
    }

    async suggest() {
      const query = this.input.value, turn = ++this.turn;
      if (!query.trim()) {
        this.list.replaceChildren();
        return this.close();
      }
      try {
        const found = await find(query, SUGGESTED);
        if (turn === this.turn && document.activeElement === this.input) this.show(found);
      } catch {
        this.close(); /* Without the index the form still leads to the search page. */
      }
    }

    show(found) {
      const { asked, results, texts } = found, extra = found.helpful.slice(0, 1);
      this.list.setAttribute("aria-label", texts.label);
      this.list.dataset.query = found.query;
      this.list.replaceChildren(
        ...results.map((result) => this.option(result.url, result.lang,
          element("span", { class: "suggestion" }, ...marked(result.title, asked)), element("span", { class: "place" }, place(result)))),
        ...extra.map((one) => this.option(one.url, "", element("span", { class: "suggestion" }, one.title))));
      [...this.list.children].forEach((option, at) => { option.id = `${this.list.id}-${at}`; });
      this.active = -1;
      this.input.removeAttribute("aria-activedescendant");
      this.expand(this.list.children.length > 0);
      this.status.textContent = told(found, texts.suggestions);
    }

    option(url, lang, ...children) {
      const option = element("li", { role: "option", "aria-selected": "false", lang }, ...children);
      option.dataset.href = url;
      return option;
    }

    key(event) {
      const options = [...this.list.children], shown = !this.list.hidden;
      if (event.isComposing) return;
      if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options.length) {
        event.preventDefault();
        if (this.list.dataset.query !== this.input.value) return void this.suggest();
        this.expand(true);
        const step = event.key === "ArrowDown" ? 1 : -1, count = options.length + 1;
        this.mark(options, ((this.active + 1 + step + count) % count) - 1);
      } else if (event.key === "Enter" && shown && this.active >= 0) {
        event.preventDefault();
        this.open(options[this.active], event);
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

    open(option, event) {
      if (!option || event.button > 1) return;
      if (event.ctrlKey || event.metaKey || event.button === 1) window.open(option.dataset.href, "_blank", "noopener");
      else {
        this.close();
        location.assign(option.dataset.href);
      }
    }

    expand(shown) {
      this.list.hidden = !shown;
      this.input.setAttribute("aria-expanded", String(shown));
    }

    close() {
      clearTimeout(this.timer);
      this.turn++;
      this.mark([...this.list.children], -1);
      this.expand(false);
    }
  }

  /* The search page: `?q=` is what is shown; a new search is a new place in the history, which keeps how far one read. */
  class ResultsPage {
    constructor(box, list) {
      this.box = box;
      this.list = list;
      [this.start, this.status, this.instead] = ["start", "status", "instead"].map((name) => document.querySelector(`[data-search-${name}]`));
      box.form.addEventListener("submit", (event) => this.submit(event));
      window.addEventListener("popstate", () => this.restore(box.input.value = this.asked()));
      window.addEventListener("pagehide", () => this.remember());
      this.restore(this.asked()); /* What is being typed already stays in the field. */
    }

    remember() {
      history.replaceState({ read: window.scrollY }, "");
    }

    submit(event) {
      event.preventDefault();
      const address = new URL(location.href), query = this.box.input.value.trim();
      if (query) address.searchParams.set("q", query);
      else address.searchParams.delete("q");
      if (address.href !== location.href) {
        this.remember();
        history.pushState(null, "", address);
      }
      this.answer(query);
    }

    asked() {
      return new URLSearchParams(location.search).get("q") || "";
    }

    async restore(query) {
      const read = history.state?.read;
      await this.answer(query.trim());
      if (read) window.scrollTo(0, read);
    }

    async answer(query) {
      this.query = query;
      try {
        const found = query ? await find(query) : null;
        if (query === this.query) this.show(found);
      } catch {
        this.list.hidden = this.instead.hidden = true;
        this.start.hidden = false;
        this.status.textContent = this.status.dataset.failed;
      }
    }

    show(found) {
      const results = found ? found.results : [], more = found ? found.helpful : [];
      this.list.replaceChildren(...results.map((result) => element("li", { class: "result", lang: result.lang },
        element("a", { href: result.url }, ...marked(result.title, found.asked)),
        element("p", { class: "place" }, place(result)),
        element("p", {}, ...marked(result.summary, found.asked)))));
      this.list.hidden = !results.length;
      this.start.hidden = results.length > 0;
      this.status.textContent = found ? told(found, found.texts.results) : "";
      this.instead.hidden = !more.length;
      this.instead.replaceChildren(...(more.length ? [element("h2", {}, results.length ? found.texts.weak : found.texts.empty),
        element("ul", {}, ...more.map((one) => element("li", {}, element("a", { href: one.url }, one.title))))] : []));
    }
  }

  const boxes = [...document.querySelectorAll("[data-search]")].map((input, at) => new Box(input, at));
  const list = document.querySelector("[data-search-results]");
  if (list && boxes.length) new ResultsPage(boxes[boxes.length - 1], list);
  const used = boxes.find((box) => box.input === document.activeElement);
  if (used) used.suggest();
  else load().catch(() => {});
})();
