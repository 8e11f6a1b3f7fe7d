/* What unknown words may stand for: the twin of helpcentre/search/spelling.py and forms.py. A form is [drawer, place]. */
var EXACT = 100, ENDING = 95, NEAR = 80, UNLIKELY = 40, FAR = 55, BEGINNING = 70;
var SHORTEST_STEM = 4, LONGEST_ENDING = 7, SHORTEST_BEGINNING = 3, MOST_BEGINNINGS = 6, MOST_CORRECTIONS = 3;
var ONE_STEP_FROM = 4, TWO_STEPS_FROM = 7, SHORTEST_PART = 3, NOWHERE = 10000;

function number(index, word) {
  var drawer = word && index.drawer(word[0]);
  if (!drawer) return null;
  var at = lower(drawer.forms, word);
  return drawer.forms[at] === word ? form(index, drawer, at) : null;
}

function form(index, drawer, at) {
  var term = drawer.terms[at];
  return { number: drawer.first + at, text: drawer.forms[at], term: term, says: term < index.stopFrom };
}

function lower(forms, word) {
  var low = 0, high = forms.length;
  while (low < high) {
    var middle = (low + high) >> 1;
    if (forms[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function starting(index, start) {
  var drawer = index.drawer(start[0]), found = [];
  if (!drawer) return found;
  for (var at = lower(drawer.forms, start); at < drawer.forms.length && drawer.forms[at].startsWith(start); at++) {
    var one = form(index, drawer, at);
    if (one.says) found.push(one);
  }
  return found;
}

function rare(index, one) {
  if (index.rarities[one.term] === undefined) index.drawerOf(one.term);
  return index.rarity(one.term) || NOWHERE;
}

Index.prototype.drawerOf = function (term) {
  var rows = this.head.drawers, place = rows.length - 1;
  while (place > 0 && rows[place][2] > term) place--;
  this.piece(rows, place, readDrawer);
};

function candidates(index, word, unfinished) {
  if (digits(word)) return [];
  var ending = byEnding(index, word);
  if (ending.length) return ending;
  var begun = beginnings(index, word, unfinished);
  if (begun.length && unfinished) return begun.concat(others(corrections(index, word, 1, UNLIKELY), begun));
  var near = corrections(index, word, 1, NEAR), found = near.concat(others(begun, near));
  return found.length || word.length < TWO_STEPS_FROM ? found : corrections(index, word, 2, FAR);
}

function others(more, found) {
  return more.filter(one => found.every(other => other.form.number !== one.form.number));
}

function byEnding(index, word) {
  for (var cut = word.length; cut >= Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING) && index.endings.size; cut--) {
    if (!isEnding(index, word, cut)) continue;
    var found = starting(index, word.slice(0, cut)).filter(one => isEnding(index, one.text, cut));
    found.sort((a, b) => a.text.length - b.text.length || a.number - b.number);
    if (found.length) return [{ form: found[0], factor: ENDING, reading: "ending" }];
  }
  return [];
}

function isEnding(index, text, cut) {
  var rest = text.slice(cut);
  return !rest || index.endings.has(rest) || (rest[0] === text[cut - 1] && index.endings.has(rest.slice(1)));
}

function beginnings(index, word, unfinished) {
  if (word.length < (unfinished ? SHORTEST_BEGINNING : ONE_STEP_FROM)) return [];
  var found = starting(index, word);
  found.sort((a, b) => rare(index, a) - rare(index, b) || a.number - b.number);
  return found.slice(0, MOST_BEGINNINGS).map(one => {
    var factor = Math.floor(BEGINNING * word.length / one.text.length) + 20;
    return { form: one, factor: factor, reading: "beginning" };
  });
}

function corrections(index, word, steps, factor) {
  if (word.length < ONE_STEP_FROM - 1) return [];
  var own = mask(word), ranked = [];
  index.near(word).forEach(drawer => {
    for (var length = word.length - steps; length <= word.length + steps; length++) {
      (drawer.byLength.get(length) || []).forEach(at => {
        if (bits(own ^ drawer.masks[at]) > 2 * steps) return;
        var text = drawer.forms[at];
        if (index.split && word.slice(0, 2).indexOf(text[0]) < 0) return;
        var cost = distance(word, text, steps);
        if (cost < 0 || (word.length < ONE_STEP_FROM && sorted(text) !== sorted(word))) return;
        var one = form(index, drawer, at);
        ranked.push({ cost: cost * 4 + (text[0] !== word[0] ? 2 : 0) + (one.says ? 0 : 1), form: one });
      });
    }
  });
  ranked.sort((a, b) => {
    return a.cost - b.cost || rare(index, a.form) - rare(index, b.form) || a.form.number - b.form.number;
  });
  return ranked.slice(0, MOST_CORRECTIONS).filter(one => one.cost <= ranked[0].cost)
    .map(one => ({ form: one.form, factor: factor, reading: "spelling" }));
}

function sorted(word) {
  return word.split("").sort().join("");
}

function split(index, word) {
  var middle = Math.floor(word.length / 2), cuts = [];
  for (var cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) cuts.push(cut);
  cuts.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b);
  for (var i = 0; i < cuts.length; i++) {
    var left = number(index, word.slice(0, cuts[i])), right = left && number(index, word.slice(cuts[i]));
    if (left && right && (left.says || right.says)) return [left, right];
  }
  return null;
}

function desperate(index, word) {
  if (digits(word) || word.length < ONE_STEP_FROM) return [];
  var near = corrections(index, word, 2, FAR);
  if (near.length) return near;
  var found = starting(index, word.slice(0, ONE_STEP_FROM));
  found.sort((a, b) => {
    return shared(b.text, word) - shared(a.text, word) || rare(index, a) - rare(index, b) || a.number - b.number;
  });
  return found.slice(0, MOST_CORRECTIONS).map(one => {
    return { form: one, factor: FAR >> 1, reading: "beginning" };
  });
}

function distance(left, right, most) {
  var start = 0, endLeft = left.length, endRight = right.length;
  while (start < endLeft && start < endRight && left[start] === right[start]) start++;
  while (endLeft > start && endRight > start && left[endLeft - 1] === right[endRight - 1]) {
    endLeft--;
    endRight--;
  }
  left = left.slice(start, endLeft);
  right = right.slice(start, endRight);
  if (!left || !right) return left.length + right.length <= most ? left.length + right.length : -1;
  if (most === 1) {
    if (left.length === 1 && right.length === 1) return 1;
    return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0] ? 1 : -1;
  }
  var before = [], row = [];
  for (var k = 0; k <= right.length; k++) row.push(k);
  for (var i = 1; i <= left.length; i++) {
    var current = [i];
    for (var j = 1; j <= right.length; j++) {
      var same = left[i - 1] === right[j - 1] ? 0 : 1;
      var value = Math.min(row[j] + 1, current[j - 1] + 1, row[j - 1] + same);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        value = Math.min(value, before[j - 2] + 1);
      }
      current.push(value);
    }
    if (Math.min.apply(null, current) > most) return -1;
    before = row;
    row = current;
  }
  return row[right.length] <= most ? row[right.length] : -1;
}

function mask(word) {
  var found = 0;
  for (var i = 0; i < word.length; i++) found |= 1 << (word.charCodeAt(i) & 31);
  return found;
}

function bits(value) {
  for (var count = 0; value; count++) value &= value - 1;
  return count;
}

function shared(left, right) {
  for (var count = 0; count < left.length && left[count] === right[count]; ) count++;
  return count;
}
