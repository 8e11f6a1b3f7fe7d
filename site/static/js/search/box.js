/* A search field that answers as you type: a combobox with a listbox. */
var SUGGESTED = 6, SPOKEN_AFTER = 1000, SHORTEST_TOLD = 3;

class Box {
  constructor(input, number) {
    this.input = input;
    this.form = input.form;
    this.panel = element("div", { class: "suggestions", hidden: "hidden" });
    this.remark = element("p", { class: "remark" });
    this.list = element("ul", { role: "listbox", id: `suggestions-${number}` });
    this.status = element("p", { class: "unseen", role: "status" });
    this.panel.append(this.remark, this.list);
    this.active = -1;
    this.turn = 0; /* An answer is shown only while nothing was typed, sent or closed after it was asked for. */
    input.closest(".search-box").append(this.panel);
    this.form.append(this.status);
    input.setAttribute("aria-controls", this.list.id);
    input.addEventListener("input", () => this.suggest());
    input.addEventListener("keydown", event => this.key(event));
    this.form.addEventListener("focusout", event => this.form.contains(event.relatedTarget) || this.close());
    this.form.addEventListener("submit", () => this.close());
    this.panel.addEventListener("mousedown", event => event.preventDefault());
    var open = event => this.open(event.target.closest("[role=option]"), event);
    this.list.addEventListener("click", open);
    this.list.addEventListener("auxclick", open);
  }

  async suggest() {
    var query = this.input.value, turn = ++this.turn;
    this.mark(-1); /* What was chosen answered another query. */
    if (!query.trim()) {
      this.list.replaceChildren();
      return this.close();
    }
    try {
      await load();
      if (turn !== this.turn) return;
      var found = await find(query, SUGGESTED);
      if (turn === this.turn && document.activeElement === this.input) this.show(found);
    } catch {
      this.close(); /* Without the index the form still leads to the search page. */
    }
  }

  show(found) {
    var { asked, shown, texts, query } = found, extra = found.helpful.slice(0, 1);
    if (!shown.length && query.trim().length < SHORTEST_TOLD) return this.close();
    this.list.setAttribute("aria-label", texts.label);
    this.list.dataset.query = query;
    this.remark.replaceChildren(...remark(found));
    this.list.replaceChildren(
      ...shown.map(result => this.option(result.url,
        worded("span", result, { class: "suggestion" }, ...marked(result.title, asked)),
        element("span", { class: "place" }, place(result)))),
      ...extra.map(one => this.option(one.url, element("span", { class: "suggestion" }, one.title))));
    this.options().forEach((option, at) => { option.id = `${this.list.id}-${at}`; });
    this.mark(-1);
    this.expand(true);
    var count = shown.length + extra.length;
    this.speak([this.remark.textContent, count && counted(found, texts.suggestions, "", count)].filter(Boolean).join(" "));
  }

  /* Tells screen readers, once the typing has come to rest. */
  speak(text) {
    clearTimeout(this.voice);
    this.voice = setTimeout(() => { if (this.status.textContent !== text) this.status.textContent = text; }, SPOKEN_AFTER);
  }

  options() {
    return [...this.list.children];
  }

  option(url, ...children) {
    var option = element("li", { role: "option", "aria-selected": "false" }, ...children);
    option.dataset.href = url;
    return option;
  }

  key(event) {
    if (event.isComposing || event.keyCode === 229) return; /* An input method has the key. */
    var options = this.options(), shown = !this.panel.hidden, plain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options.length && plain) {
      event.preventDefault();
      if (this.list.dataset.query !== this.input.value) return void this.suggest();
      this.expand(true);
      var step = event.key === "ArrowDown" ? 1 : -1, count = options.length + 1;
      this.mark(((this.active + 1 + step + count) % count) - 1);
    } else if (["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) this.mark(-1);
    else if (event.key === "Enter" && shown && this.active >= 0) {
      event.preventDefault();
      this.open(options[this.active], event);
    } else if (event.key === "Escape" && shown) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Tab") this.close();
  }

  mark(active) {
    var options = this.options();
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
    this.panel.hidden = !shown;
    this.input.setAttribute("aria-expanded", String(shown && this.list.children.length > 0));
  }

  close() {
    clearTimeout(this.voice);
    this.status.textContent = "";
    this.turn++;
    this.mark(-1);
    this.expand(false);
  }
}
