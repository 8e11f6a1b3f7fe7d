/* The search page: `?q=` is what is shown; a new search is a new place in the history, which keeps how far one read. */
var LONGEST_QUERY = 200;

class ResultsPage {
  constructor(box, list) {
    this.box = box;
    this.list = list;
    this.title = document.title;
    this.read = new Map(); /* How far each query was read: going back has left the place before one can ask. */
    ["start", "status", "instead"].forEach(name => { this[name] = document.querySelector(`[data-search-${name}]`); });
    box.form.addEventListener("submit", event => this.submit(event));
    window.addEventListener("scroll", () => this.settled && this.read.set(this.query, window.scrollY), { passive: true });
    window.addEventListener("popstate", () => this.back());
    window.addEventListener("pagehide", () => history.replaceState({ read: window.scrollY }, ""));
    this.restore(asked(), history.state?.read); /* What is being typed already stays in the field. */
  }

  submit(event) {
    event.preventDefault();
    var address = new URL(location.href), query = this.box.input.value.trim().slice(0, LONGEST_QUERY);
    if (query) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    if (query !== asked()) history.pushState(null, "", address);
    if (matchMedia("(pointer: coarse)").matches) this.box.input.blur(); /* Else the keyboard covers the answers. */
    this.answer(query);
  }

  back() {
    if (asked() === this.query) return; /* Only a link within the page. */
    this.box.input.value = asked();
    this.restore(asked(), this.read.get(asked()));
  }

  async restore(query, read) {
    await this.answer(query);
    if (read && query === this.query) window.scrollTo(0, read);
  }

  async answer(query) {
    this.query = query;
    this.settled = false;
    document.title = query ? `${query} - ${this.title}` : this.title;
    try {
      var found = query ? await find(query) : null;
      if (query === this.query) this.show(found);
    } catch {
      this.list.hidden = this.instead.hidden = true;
      this.start.hidden = false;
      this.status.textContent = this.status.dataset.failed;
    }
    this.settled = true;
  }

  show(found) {
    var shown = found ? found.shown : [], more = found ? found.helpful : [];
    this.list.replaceChildren(...shown.map(result => element("li", { class: "result" },
      element("h2", {}, worded("a", result, { href: result.url }, ...marked(result.title, found.asked))),
      element("p", { class: "place" }, place(result)),
      worded("p", result, {}, ...marked(result.summary, found.asked)))));
    this.list.hidden = !shown.length;
    this.start.hidden = shown.length > 0;
    this.status.replaceChildren(...(found ? this.told(found) : []));
    this.instead.hidden = !more.length;
    this.instead.replaceChildren(...(more.length ? [element("h2", {}, shown.length ? found.texts.weak : found.texts.empty),
      element("ul", {}, ...more.map(one => element("li", {}, element("a", { href: one.url }, one.title))))] : []));
  }

  told(found) {
    var { shown, texts, most } = found, count = shown.length;
    var first = count ? [counted(found, texts.results, count === most ? texts.best : "", count), " "] : [];
    return [...first, ...remark(found)];
  }
}

function asked() {
  return (new URLSearchParams(location.search).get("q") || "").trim().slice(0, LONGEST_QUERY);
}
