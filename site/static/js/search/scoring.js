/* Scores with integers only: the twin of helpcentre/search/scoring.py. */
var COVER = 60, PHRASE = 9, WHOLE = 64, SECTION = 40;

function score(index, all, most) {
  var idle = all.filter(slot => isIdle(index, slot));
  var asked = all.filter(slot => !isIdle(index, slot));
  var found = asked.some(slot => {
    return Array.from(slot.keys()).some(term => index.postings("documents", term));
  });
  if (!found) {
    asked = idle;
    idle = [];
  }
  var scores = documents(index, asked), extra = bonus(index, asked, idle), hits = [];
  scores.forEach((value, document) => {
    var more = extra.get(document);
    var section = more && more.value ? index.phraseSection[more.phrase] : 0;
    hits.push({ document: document, section: section, score: value + (more ? more.value : 0) });
  });
  hits.sort((a, b) => b.score - a.score || a.document - b.document);
  return sections(index, asked, hits.slice(0, most));
}

function isIdle(index, slot) {
  return Array.from(slot.keys()).every(term => term >= index.stopFrom && term < index.conceptFrom);
}

/* For each place the best that a slot's terms come to, and beside it (`second`) the best of another measure. */
function best(index, kind, slot, first, second) {
  var found = new Map();
  slot.forEach((factor, term) => {
    var posting = index.postings(kind, term), weight = factor * index.rarity(term);
    if (!posting) return;
    (posting.places || posting).forEach((place, at) => {
      var one = first(weight, place, posting.places && posting.levels[at]), other = second ? weight : factor, before = found.get(place);
      if (!before) found.set(place, [one, other]);
      else {
        if (one > before[0]) before[0] = one;
        if (other > before[1]) before[1] = other;
      }
    });
  });
  return found;
}

function gather(index, kind, all, first, second) {
  var found = new Map(), slotsFound = 0;
  all.forEach(slot => {
    var one = best(index, kind, slot, first, second);
    if (one.size) slotsFound++;
    one.forEach((pair, place) => {
      var sum = found.get(place);
      if (!sum) found.set(place, pair);
      else {
        sum[0] += pair[0];
        sum[1] += pair[1];
      }
    });
  });
  return { sums: found, slots: slotsFound };
}

function byLevel(weight, place, level) {
  return weight * level;
}

function documents(index, asked) {
  var found = gather(index, "documents", asked, byLevel), scores = new Map();
  found.sums.forEach((pair, document) => {
    var cover = 100 + Math.floor(COVER * pair[1] / (100 * found.slots));
    scores.set(document, Math.floor(pair[0] * cover / 100));
  });
  return scores;
}

function bonus(index, asked, idle) {
  var whole = Math.max(1, asking(index, asked)), full = 100 * WHOLE, found = new Map();
  function byShare(weight, phrase) {
    return Math.floor(WHOLE * weight / index.phraseRarity[phrase]);
  }
  gather(index, "phrases", asked.concat(idle), byShare, true).sums.forEach((pair, phrase) => {
    var value = PHRASE * Math.floor(Math.min(pair[0], full) * pair[1] / full);
    value = Math.floor(value * Math.min(pair[1], whole) / whole);
    var document = index.phraseOwner[phrase], before = found.get(document) || { value: 0, phrase: 0 };
    if (value > before.value || (value === before.value && phrase < before.phrase)) {
      found.set(document, { value: value, phrase: phrase });
    }
  });
  return found;
}

function asking(index, asked) {
  return asked.reduce((sum, slot) => {
    var rarest = 0;
    slot.forEach((factor, term) => {
      if (index.postings("documents", term)) rarest = Math.max(rarest, index.rarity(term));
    });
    return sum + 100 * rarest;
  }, 0);
}

function sections(index, asked, hits) {
  var open = new Set(), chosen = new Map(), least = SECTION * asking(index, asked);
  hits.forEach(hit => { if (!hit.section) open.add(hit.document); });
  var sums = gather(index, "sections", asked, weight => weight).sums;
  Array.from(sums.keys()).sort((a, b) => a - b).forEach(section => {
    var owner = index.sectionOwner[section], value = sums.get(section)[0];
    if (!open.has(owner) || value * 100 < least || value <= (chosen.get(owner) || [0])[0]) return;
    chosen.set(owner, [value, index.sectionNumber[section]]);
  });
  return hits.map(hit => {
    var section = chosen.has(hit.document) ? chosen.get(hit.document)[1] : hit.section;
    return { document: hit.document, section: section, score: hit.score };
  });
}
