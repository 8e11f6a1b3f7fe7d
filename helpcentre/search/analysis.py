"""From words to terms: the one place that knows Whoosh (its stemmers and stop words)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from whoosh.lang import NoStemmer, NoStopWords, stemmer_for_language, stopwords_for_language

from helpcentre.search.language import Language
from helpcentre.search.text import fold, pieces, tokens, without_apostrophes

_JOINED_PARTS = 2
_WRITTEN = re.compile(r"[^\W\d_]+")


class Analyser:
    """The chain for one language: fold, elide, stop, stem. `stop`: words that count only when nothing else is left."""

    def __init__(self, language: Language) -> None:
        self.language = language
        try:
            found: Iterable[str] = stopwords_for_language(language.code)  # type: ignore[no-untyped-call]
        except NoStopWords:
            found = ()
        self.stop = (frozenset(fold(word) for word in found) | language.idle) - language.keep
        try:
            self._stem = stemmer_for_language(language.code)  # type: ignore[no-untyped-call]
        except NoStemmer:
            self._stem = str
        self._terms: dict[str, str] = {}

    def words(self, text: str) -> list[str]:
        """The folded words of a text; a word with a hyphen gives its parts, and the whole where it is one."""
        found: list[str] = []
        for token in tokens(text):
            if "'" in token:
                token = without_apostrophes(token, self.language.elisions)
            if "-" in token:
                found += self._hyphened(token)
            elif token:
                found.append(token)
        return found

    def learn(self, texts: Iterable[str]) -> None:
        """Stem the words of `texts` as they are written, since stemmers want the accents that `words` folds away."""
        written = {word for text in texts if not text.isascii() for word in _WRITTEN.findall(text.lower())}
        for word in sorted(written):
            if not word.isascii():
                folded = fold(word)
                if folded not in self._terms and folded not in self.stop:
                    self._terms[folded] = self._base(folded, word)

    def term(self, word: str) -> str:
        """What stands for all inflections of a folded word."""
        term = self._terms.get(word)
        if term is None:
            term = self._terms[word] = word if word in self.stop else self._base(word, word)
        return term

    def terms(self, words: Iterable[str]) -> list[str]:
        """The terms of folded words, in their order."""
        known, term = self._terms, self.term
        return [known.get(word) or term(word) for word in words]

    def _base(self, folded: str, written: str) -> str:
        return fold(str(self._stem(self.language.same.get(folded, written))))

    def _hyphened(self, token: str) -> Iterator[str]:
        parts = list(pieces(token))
        if len(parts) == _JOINED_PARTS and not self.stop & set(parts[1:]):
            yield "".join(parts)
        for part in parts:
            if len(part) > 1:
                yield part
