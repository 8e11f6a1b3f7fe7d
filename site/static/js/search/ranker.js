/* Ranks the articles of an index for a query, without page and network. The twin of helpcentre/search/ranker.py and its
   neighbours text, reading, spelling and scoring: integers only, the same names, the same first ten. */
(function (root) {
  "use strict";
  var MOST_CHARACTERS = 200, MOST_WORDS = 20, ORDER_DIGITS = 4;
  var EXACT = 100, ENDING = 95, NEAR = 80, FAR = 55, BEGINNING = 70, SPLIT = 85, CLEAR = 75, SYNONYM = 90;
  var SHORTEST_STEM = 4, LONGEST_ENDING = 7, SHORTEST_BEGINNING = 3, MOST_BEGINNINGS = 6, MOST_CORRECTIONS = 3;
  var ONE_STEP_FROM = 4, TWO_STEPS_FROM = 7, SHORTEST_PART = 3, NOWHERE = 10000, SHORT = 2, SHORTEST_JOINED = 4;
  var COVER = 60, WEAK = 50, PHRASE = 9, WHOLE = 64, SECTION = 40, MOST_RESULTS = 10;
  var LETTERS = "a-z0-9\u00df-\u024f\u0370-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff\ufe70-\ufefe";
  var TOKEN = new RegExp("[" + LETTERS + "]+(?:['-][" + LETTERS + "]+)*", "g");
  var IGNORED = /[^ ]*@[^ ]*|https?:[^ ]*|www\.[^ ]*|#[0-9a-z-]*[0-9][0-9a-z-]*/g;
  var SPACES = /[\u0000-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+/g;
  var MARKS = /[\u0300-\u036f\u00ad\u200b-\u200f]/g;
  var PLAIN = { "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ς": "σ" };
  var ALPHABET = "";
  for (var code = 35; code < 127; code++) if (code !== 92) ALPHABET += String.fromCharCode(code);

  /* text.py */
  function fold(text) {
    text = quotes(quotes(text).normalize("NFKD")).replace(MARKS, "").toLowerCase();
    return text.replace(/[œæßøłđıς]/g, letter => PLAIN[letter]).replace(MARKS, "");
  }

  function quotes(text) {
    return text.replace(/[’‘ʼ´＇]/g, "'").replace(/[‐‑–]/g, "-");
  }

  function queryTokens(query) {
    var folded = fold(Array.from(query).slice(0, MOST_CHARACTERS).join("")).replace(SPACES, " ");
    var found = folded.replace(IGNORED, " ").match(TOKEN) || [];
    return found.filter(word => digits(word) < ORDER_DIGITS).slice(0, MOST_WORDS);
  }

  function digits(word) {
    return (word.match(/[0-9]/g) || []).length;
  }

  function withoutApostrophes(token, elisions) {
    while (token.indexOf("'") >= 0) {
      var at = token.indexOf("'"), head = token.slice(0, at), rest = token.slice(at + 1);
      token = elisions.has(head) ? rest : rest === "s" ? head : head + rest;
    }
    return token;
  }

  /* packing.py */
  function unpack(text) {
    var found = [], base = ALPHABET.length, place = 0;
    function next() {
      var at = text.charCodeAt(place++);
      return at - (at > 92 ? 36 : 35);
    }
    while (place < text.length) {
      var value = next();
      if (value === base - 1) value = (next() * base + next()) * base + next();
      else if (value >= 80) value = (value - 80) * base + next() + 80;
      found.push(value);
    }
    return found;
  }

  function unpackWords(text) {
    var word = "";
    return (text.match(/[A-Z][^A-Z]*/g) || []).map(piece => {
      word = word.slice(0, piece.charCodeAt(0) - 65) + piece.slice(1);
      return word;
    });
  }

  function sums(text) {
    var total = 0;
    return unpack(text).map(step => (total += step));
  }

  /* The index: what export.py wrote. Pieces that are files wait in `missing` until `add` brings them. */
  function Index(head) {
    if (head.version !== 1) throw new Error("index version " + head.version);
    this.head = head;
    this.split = head.split;
    this.elisions = new Set(head.elisions.split(" ").filter(Boolean));
    this.endings = new Set(head.endings.split(" ").filter(Boolean));
    this.stopFrom = head.stop_from;
    this.conceptFrom = head.concept_from;
    this.missing = new Set();
    this.pieces = new Map();
    this.rarities = [];
    this.spread(unpack(head.rarity), head.stop_from);
    this.concepts = new Map();
    this.readConcepts(unpack(head.concepts));
    this.patterns = new Map();
    this.readPatterns(unpack(head.patterns));
    this.phraseOwner = sums(head.phrase_owner);
    this.phraseSection = unpack(head.phrase_section);
    this.phraseRarity = unpack(head.phrase_rarity || "");
    this.sectionOwner = sums(head.section_owner);
    this.sectionNumber = unpack(head.section_number);
  }

  Index.prototype = {
    add: function (name, data) {
      this.pieces.set(name, data);
      this.missing.delete(name);
    },
    spread: function (values, first) {
      for (var i = 0; i < values.length; i++) this.rarities[first + i] = values[i];
    },
    readConcepts: function (stream) {
      for (var at = 0, number = this.conceptFrom; at < stream.length; number++) {
        for (var count = stream[at++], term = 0; count > 0; count--) {
          term += stream[at++];
          if (!this.concepts.has(term)) this.concepts.set(term, []);
          this.concepts.get(term).push(number);
        }
      }
    },
    readPatterns: function (stream) {
      for (var at = 0, concept = this.conceptFrom; at < stream.length; concept++) {
        for (var count = stream[at++]; count > 0; count--) {
          var size = stream[at++], terms = stream.slice(at, (at += size));
          if (!this.patterns.has(terms[0])) this.patterns.set(terms[0], []);
          this.patterns.get(terms[0]).push([terms, concept]);
        }
      }
    },
    /* A piece, read once; null while it is not here. */
    piece: function (list, place, read) {
      var row = list[place], last = row.length - 1, data = row[last];
      if (typeof data === "string") {
        if (!this.pieces.has(data)) {
          this.missing.add(data);
          return null;
        }
        data = this.pieces.get(data);
      }
      if (!row.ready) row.ready = read.call(this, data, row);
      return row.ready;
    },
    drawer: function (letter) {
      var rows = this.head.drawers, place = rows.length - 1;
      while (place > 0 && rows[place][0] > letter) place--;
      return this.piece(rows, place, readDrawer);
    },
    /* Drawers in which a misspelled word may lie. */
    near: function (word) {
      if (!this.split) return [this.drawer("")];
      var found = [this.drawer(word[0]), this.drawer(word[1] || word[0])].filter(Boolean);
      return found.filter((drawer, at) => found.indexOf(drawer) === at)
        .sort((a, b) => a.first - b.first);
    },
    block: function (term) {
      var rows = this.head.blocks, low = 0, high = rows.length - 1;
      while (low < high) {
        var middle = (low + high + 1) >> 1;
        if (rows[middle][0] > term) high = middle - 1;
        else low = middle;
      }
      return this.piece(rows, low, readBlock);
    },
    postings: function (kind, term) {
      var block = this.block(term);
      return block && block[kind].get(term);
    },
    /* A small index leaves it to us how rare the words of a phrase are together. */
    sumPhrases: function (phrases) {
      this.drawer("");
      this.phraseRarity = this.phraseOwner.map(() => 0);
      phrases.forEach((places, term) => {
        if (term < this.conceptFrom) places.forEach(phrase => { this.phraseRarity[phrase] += this.rarity(term); });
      });
      this.phraseRarity = this.phraseRarity.map(sum => sum || 1);
    },
    rarity: function (term) {
      return this.rarities[term] || 0;
    },
    entry: function (document) {
      var shelf = Math.floor(document / this.head.shelf);
      if (!this.shelves) this.shelves = this.head.shelves.map(data => [data]);
      var rows = this.piece(this.shelves, shelf, readShelf);
      return rows && rows[document - shelf * this.head.shelf];
    }
  };

  function readDrawer(data, row) {
    var forms = unpackWords(data.forms), term = row[2], stop = row[3], stopFrom = this.stopFrom;
    var terms = unpack(data.terms).map(code => {
      var back = code >> 1;
      if (code & 1) return back ? stop - back : stop++;
      return back ? term - back : term++;
    });
    this.spread(unpack(data.rarity), row[2]);
    var byLength = new Map();
    forms.forEach((form, at) => {
      if (!byLength.has(form.length)) byLength.set(form.length, []);
      byLength.get(form.length).push(at);
    });
    return { first: row[1], forms: forms, terms: terms, stopFrom: stopFrom, masks: forms.map(mask), byLength: byLength };
  }

  function readBlock(data, row) {
    var owners = this.phraseOwner, sections = this.phraseSection, phrases = readPlaces(data.phrases, row[0]);
    if (!this.split) this.sumPhrases(phrases);
    var documents = readPlaces(data.documents, row[0]), levels = unpack(data.levels), level = 0, found = new Map();
    Array.from(new Set([...documents.keys(), ...phrases.keys()])).sort((a, b) => a - b).forEach(term => {
      var known = (phrases.get(term) || []).filter(phrase => !sections[phrase]).map(phrase => owners[phrase]);
      var places = Array.from(new Set(known.concat(documents.get(term) || []))).sort((a, b) => a - b);
      if (places.length) found.set(term, { places: places, levels: levels.slice(level, (level += places.length)) });
    });
    return { documents: found, phrases: phrases, sections: readPlaces(data.sections, row[0]) };
  }

  function readPlaces(numbers, term) {
    var stream = unpack(numbers), found = new Map();
    for (var at = 0; at < stream.length; term++) {
      for (var count = stream[at++], places = [], place = 0; count > 0; count--) places.push((place += stream[at++]));
      if (places.length) found.set(term, places);
    }
    return found;
  }

  function readShelf(data) {
    var urls = data.urls.split("\n"), titles = data.titles.split("\n"), summaries = data.summaries.split("\n");
    var anchors = data.anchors.split("\n"), headings = data.headings.split("\n"), crumb = unpack(data.crumb);
    return titles.map((title, at) => {
      return {
        url: data.base + urls[at], title: title, breadcrumb: data.crumbs[crumb[at]], summary: summaries[at],
        lang: data.langs[at] || "", anchors: anchors[at].split("\t"), headings: headings[at].split("\t")
      };
    });
  }

  /* spelling.py: a form is [drawer, place]. */
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

  function candidates(index, word, last) {
    if (digits(word)) return [];
    var ending = byEnding(index, word);
    if (ending.length) return ending;
    var near = corrections(index, word, 1, NEAR);
    var found = near.concat(beginnings(index, word, last).filter(one => {
      return near.every(other => other.form.number !== one.form.number);
    }));
    return found.length || word.length < TWO_STEPS_FROM ? found : corrections(index, word, 2, FAR);
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

  function beginnings(index, word, last) {
    if (word.length < (last ? SHORTEST_BEGINNING : ONE_STEP_FROM)) return [];
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

  /* reading.py */
  function read(index, query) {
    var parts = joined(index, tokenParts(index, query)), found = [];
    parts.forEach((token, place) => {
      found.push.apply(found, readWord(index, token, place === parts.length - 1));
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

  function readWord(index, token, last) {
    var forms = [token].concat(elided(index, token));
    for (var i = 0; i < forms.length; i++) {
      var known = number(index, forms[i]);
      if (known) return [word(token, [{ form: known, factor: EXACT, reading: "known" }])];
    }
    var found = candidates(index, token, last);
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

  /* ranker.py */
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

  /* scoring.py */
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

  var ranker = { Index: Index, search: search, results: results, corrected: corrected, marker: marker, fold: fold,
    queryTokens: queryTokens, isIdle: isIdle, isWeak: isWeak, asked: askedSlots, slots: (index, text) => slots(index, read(index, text)) };
  if (typeof module === "object" && module.exports) module.exports = ranker;
  else root.helpRanker = ranker;
})(typeof globalThis === "object" ? globalThis : this);
