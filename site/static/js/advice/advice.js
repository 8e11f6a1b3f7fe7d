/* What may help where a query was not understood well: loaded when one was not. The twin of helpcentre/search/advice.py. */
(function () {
  "use strict";
  var ranker = window.helpRanker;
  var LOOKED_AT = 5, MOST_NEAREST = 3, LEVELS = 31;

  /* `topics`: label, address and articles of each. */
  function fittingTopic(index, answer, topics) {
    var slots = ranker.asked(index, answer), best = -1, most = 0, hits = answer.hits.slice(0, LOOKED_AT);
    topics.forEach((topic, number) => {
      var fit = index.split ? 0 : LEVELS * common(index, slots, topic.label);
      if (!fit && !index.split) return;
      hits.forEach(hit => { if (topic.articles.indexOf(index.entry(hit.document).url) >= 0) fit += hit.score; });
      if (fit > most) {
        best = number;
        most = fit;
      }
    });
    return best;
  }

  function common(index, slots, label) {
    var terms = new Set(), sum = 0;
    ranker.slots(index, label).forEach(slot => {
      if (!ranker.isIdle(index, slot)) slot.forEach((value, term) => { terms.add(term); });
    });
    slots.forEach(slot => {
      var most = 0;
      slot.forEach((value, term) => { if (terms.has(term)) most = Math.max(most, value * index.rarity(term)); });
      sum += most;
    });
    return sum;
  }

  function nearest(index, answer) {
    var found = new Map();
    answer.hits.slice(0, LOOKED_AT).forEach(hit => {
      var entry = index.entry(hit.document);
      if (!found.has(entry.breadcrumb)) found.set(entry.breadcrumb, entry.url.slice(0, entry.url.lastIndexOf("/", entry.url.length - 2) + 1));
    });
    return Array.from(found).slice(0, MOST_NEAREST);
  }

  ranker.fittingTopic = fittingTopic;
  ranker.nearest = nearest;
})();
