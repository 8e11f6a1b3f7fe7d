/* The index: what helpcentre/search/export.py and packing.py wrote. Pieces that are files wait in `missing` until `add`
   brings them. */
var ALPHABET = "";
for (var code = 35; code < 127; code++) if (code !== 92) ALPHABET += String.fromCharCode(code);

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
