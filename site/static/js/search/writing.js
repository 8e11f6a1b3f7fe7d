/* Elements and sentences. What customers type is only ever set as text. */
function element(name, attributes, ...children) {
  var made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => value !== "" && made.setAttribute(key, value));
  made.append(...children);
  return made;
}

/* `text` with the words that were asked for in <mark>. */
function marked(text, asked) {
  return text.split(/([\p{L}\p{N}'’]+)/u).map((part, at) => (at % 2 && asked(part) ? element("mark", {}, part) : part));
}

/* A sentence with values for its {names}; as nodes each value keeps its own direction. */
function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

function nodes(text, values) {
  return text.split(/\{(\w+)\}/).map((part, at) => (at % 2 ? element("bdi", {}, String(values[part])) : part));
}

/* How many answers there are: `forms` for each plural, `best` where there may be more. */
function counted({ locale }, forms, best, count) {
  if (best) return filled(best, { count });
  var kind = new Intl.PluralRules(locale).select(count);
  return filled(forms[kind] || forms.other, { count });
}

/* "Showing results for order instead of oorder", where words were read otherwise than typed; or that there is none. */
function remark(found) {
  if (!found.shown.length) return nodes(found.texts.none, { query: found.query });
  var [typed, shown] = [0, 1].map(at => [...new Set(corrected(found.answer).map(pair => pair[at]))].join(" "));
  return typed ? nodes(found.texts.instead, { shown, typed }) : [];
}

function place(result) {
  return [result.breadcrumb, result.heading].filter(Boolean).join(" › ");
}

/* An element of a result: what is in another language than the page says so. */
function worded(name, result, attributes, ...children) {
  return element(name, { lang: result.lang, ...attributes }, ...children);
}
