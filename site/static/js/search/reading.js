/* How a query is read: the twin of helpcentre/search/reading.py. */
var SPLIT = 85, CLEAR = 75, SHORT = 2, SHORTEST_JOINED = 4;

function read(index, query) {
  var parts = joined(index, tokenParts(index, query)), found = [];
  var unfinished = UNFINISHED.test(start(query)) ? parts.length - 1 : -1;
  parts.forEach((token, place) => {
    found.push.apply(found, readWord(index, token, place === unfinished));
  });
  return found;
}

function tokenParts(index, query) {
  var found = [];
  queryTokens(query).forEach(typed => {
    var token = withoutApostrophes(typed, index.elisions), whole = token.replace(/-/g, "");
    if (token === whole) found.push(token);
    else if (number(index, whole)) found.push(whole);
    else found.push.apply(found, token.split("-"));
  });
  return found.filter(Boolean);
}

function joined(index, tokens) {
  var found = [];
  tokens.forEach(token => {
    var before = found[found.length - 1];
    if (found.length && belong(index, before, token)) found[found.length - 1] = before + token;
    else found.push(token);
  });
  return found;
}

function belong(index, left, right) {
  if (left.length + right.length < SHORTEST_JOINED) return false;
  var loose = Math.min(left.length, right.length) <= SHORT || !number(index, left) || !number(index, right);
  if (!loose) return false;
  var both = number(index, left + right);
  return Boolean(both && both.says);
}

function readWord(index, token, unfinished) {
  var forms = [token].concat(elided(index, token));
  for (var i = 0; i < forms.length; i++) {
    var known = number(index, forms[i]);
    if (known) return [word(token, [{ form: known, factor: EXACT, reading: "known" }])];
  }
  var found = candidates(index, token, unfinished);
  if (!found.length || found[0].factor < CLEAR) {
    var halves = split(index, token);
    if (halves) {
      return halves.map(half => {
        return word(token, [{ form: half, factor: SPLIT, reading: "split" }]);
      });
    }
  }
  return [word(token, found)];
}

function elided(index, token) {
  return [1, 2].filter(size => {
    return index.elisions.has(token.slice(0, size)) && token[size] && "aeiouyh".indexOf(token[size]) >= 0;
  }).map(size => token.slice(size));
}

function word(typed, found) {
  return { typed: typed, reading: found.length ? found[0].reading : "unknown", candidates: found };
}
