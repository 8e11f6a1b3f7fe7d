/* The words of a query, as helpcentre/search/text.py reads them. (All files of this folder are one function: the build joins
   and wraps them, so each sees the others' names.) */
var MOST_CHARACTERS = 200, MOST_WORDS = 20, ORDER_DIGITS = 4;
var LETTERS = "a-z0-9\u00df-\u024f\u0370-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff\ufe70-\ufefe";
var TOKEN = new RegExp("[" + LETTERS + "]+(?:['-][" + LETTERS + "]+)*", "g");
var UNFINISHED = new RegExp("[" + LETTERS + "]$");
var IGNORED = /[^ ]*@[^ ]*|https?:[^ ]*|www\.[^ ]*|#[0-9a-z-]*[0-9][0-9a-z-]*/g;
var SPACES = /[\u0000-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+/g;
var MARKS = /[\u0300-\u036f\u00ad\u200b-\u200f]/g;
var PLAIN = { "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ς": "σ" };

function fold(text) {
  text = quotes(quotes(text).normalize("NFKD")).replace(MARKS, "").toLowerCase();
  return text.replace(/[œæßøłđıς]/g, letter => PLAIN[letter]).replace(MARKS, "");
}

function quotes(text) {
  return text.replace(/[’‘ʼ´＇]/g, "'").replace(/[‐‑–]/g, "-");
}

function queryTokens(query) {
  var folded = start(query).replace(SPACES, " ");
  var found = folded.replace(IGNORED, " ").match(TOKEN) || [];
  return found.filter(word => digits(word) < ORDER_DIGITS).slice(0, MOST_WORDS);
}

function start(query) {
  return fold(Array.from(query).slice(0, MOST_CHARACTERS).join(""));
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
