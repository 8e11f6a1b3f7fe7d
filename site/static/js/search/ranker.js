/* Ranks the articles of an index for a query, without page and network: the twin of helpcentre/search/ranker.py. Integers
   only, the same names, the same first ten. */
var SYNONYM = 90, MOST_RESULTS = 10, WEAK = 50;

function search(index, query, most) {
  var words = read(index, query), asked = slots(index, words), hits = score(index, asked, most || MOST_RESULTS);
  if (!hits.length && words.length) {
    words = words.map(one => {
      return one.candidates.length ? one : word(one.typed, desperate(index, one.typed));
    });
    asked = slots(index, words);
    hits = score(index, asked, most || MOST_RESULTS);
  }
  return { hits: hits, words: words, slots: asked };
}

function add(slot, term, factor) {
  if (factor > (slot.get(term) || 0)) slot.set(term, factor);
}

function slots(index, words) {
  var found = [], firsts = [];
  words.forEach(one => {
    if (!one.candidates.length) return;
    var slot = new Map();
    one.candidates.forEach(candidate => {
      var term = candidate.form.term;
      add(slot, term, candidate.factor);
      (index.concepts.get(term) || []).forEach(concept => {
        add(slot, concept, Math.floor(candidate.factor * SYNONYM / 100));
      });
    });
    found.push(slot);
    firsts.push(one.candidates[0].form.term);
  });
  phraseConcepts(index, firsts).forEach(concept => { found.push(new Map([[concept, SYNONYM]])); });
  var seen = new Set();
  return found.filter(slot => {
    var key = Array.from(slot).sort((a, b) => a[0] - b[0]).join();
    return !seen.has(key) && seen.add(key);
  });
}

function phraseConcepts(index, terms) {
  var found = [], content = terms.filter(term => term < index.stopFrom);
  [content, terms].forEach(row => {
    row.forEach((term, place) => {
      (index.patterns.get(term) || []).forEach(pattern => {
        var fits = pattern[0].every((part, at) => row[place + at] === part);
        if (fits && found.indexOf(pattern[1]) < 0) found.push(pattern[1]);
      });
    });
  });
  return found;
}

/* What the page shows of an answer: results with their addresses, and what was shown instead of what was typed. */
function results(index, answer) {
  return answer.hits.map(hit => {
    var entry = index.entry(hit.document);
    if (!entry) return null;
    var place = hit.section ? "#" + entry.anchors[hit.section - 1] : "";
    return { url: entry.url + place, heading: hit.section ? entry.headings[hit.section - 1] : "",
      title: entry.title, breadcrumb: entry.breadcrumb, summary: entry.summary, lang: entry.lang, score: hit.score };
  });
}

function corrected(answer) {
  return answer.words.filter(one => one.reading === "spelling" || one.reading === "split")
    .map(one => [one.typed, one.candidates[0].form.text]);
}

/* Whether a word of a text is one of those that were asked for. */
function marker(index, answer) {
  var terms = new Set();
  answer.slots.forEach(slot => { slot.forEach((factor, term) => { terms.add(term); }); });
  return function (text) {
    var found = number(index, withoutApostrophes(fold(text), index.elisions));
    if (!found || !found.says) return false;
    return terms.has(found.term) || (index.concepts.get(found.term) || []).some(one => terms.has(one));
  };
}

/* advice.py, as far as every answer needs it */
function askedSlots(index, answer) {
  return answer.slots.filter(slot => !isIdle(index, slot));
}

function isWeak(index, answer) {
  if (!answer.hits.length) return true;
  var slots = askedSlots(index, answer), found = 0;
  var unknown = answer.words.filter(one => !one.candidates.length).length;
  slots.forEach(slot => { found += factor(index, slot, answer.hits[0].document); });
  return found < WEAK * (slots.length + unknown);
}

function factor(index, slot, document) {
  var most = 0;
  slot.forEach((value, term) => {
    var posting = index.postings("documents", term);
    if (value > most && posting && posting.places.indexOf(document) >= 0) most = value;
  });
  return most;
}

window.helpRanker = {
  Index, search, results, corrected, marker, fold, queryTokens, isIdle, isWeak,
  asked: askedSlots, slots: (index, text) => slots(index, read(index, text)),
};
