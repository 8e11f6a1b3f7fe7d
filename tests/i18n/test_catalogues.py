"""Gettext catalogues: overlays, plurals, fallbacks; and a broken file is a message, not a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpcentre.errors import ContentError
from helpcentre.i18n.catalogues import WordBook
from tests.builders import write

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
HEAD += '"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'


def po(**messages: str) -> str:
    return HEAD + "".join(f'msgid "{key}"\nmsgstr "{text}"\n\n' for key, text in messages.items())


def book(root: Path, **files: str) -> WordBook:
    for name, text in files.items():
        write(root / f"{name.replace('__', '/')}.po", text)
    return WordBook(root)


def test_what_is_not_translated_stays_as_it_was_written(tmp_path):
    words = book(tmp_path, fr=po(Yes="Oui")).words("fr")
    assert (words.gettext("Yes"), words.gettext("No")) == ("Oui", "No")


def test_the_overlay_of_a_brand_wins(tmp_path):
    made = book(tmp_path, fr=po(Yes="Oui", No="Non"), brands__acme__fr=po(Yes="Bien sûr"))
    assert [made.words("fr", "acme").gettext(text) for text in ("Yes", "No")] == ["Bien sûr", "Non"]
    assert made.words("fr", "zeta").gettext("Yes") == "Oui"


def test_canadian_french_says_what_french_says_unless_it_has_its_own(tmp_path):
    words = book(tmp_path, fr=po(Yes="Oui", Mail="Courriel"), **{"fr-CA": po(Yes="Ouais")}).words("fr-CA")
    assert (words.gettext("Yes"), words.gettext("Mail")) == ("Ouais", "Courriel")


def test_plural_forms_follow_the_language(tmp_path):
    text = (
        HEAD + 'msgid "%(num)s day"\nmsgid_plural "%(num)s days"\nmsgstr[0] "%(num)s jour"\nmsgstr[1] "%(num)s jours"\n'
    )
    words = book(tmp_path, fr=text).words("fr")
    assert [words.ngettext("%(num)s day", "%(num)s days", number) for number in (0, 1, 2)] == ["%(num)s jour"] * 2 + [
        "%(num)s jours"
    ]


def test_a_fuzzy_or_empty_message_is_not_used(tmp_path):
    words = book(tmp_path, fr=HEAD + '#, fuzzy\nmsgid "Yes"\nmsgstr "Ouais"\n\nmsgid "No"\nmsgstr ""\n').words("fr")
    assert (words.gettext("Yes"), words.gettext("No")) == ("Yes", "No")


def test_a_context_tells_two_meanings_apart(tmp_path):
    words = book(
        tmp_path, fr=HEAD + 'msgctxt "a"\nmsgid "Note"\nmsgstr "Remarque"\n\nmsgid "Note"\nmsgstr "Note"\n'
    ).words("fr")
    assert (words.pgettext("a", "Note"), words.gettext("Note")) == ("Remarque", "Note")


def test_messages_are_typeset(tmp_path):
    assert book(tmp_path, fr=po(Why="Pourquoi ?")).words("fr").gettext("Why") == "Pourquoi\u202f?"


BROKEN = {
    "nonsense": "hello\n",
    "another placeholder": po(**{"%(num)s day": "%(nom)s jour"}),
    "a lone percent sign": po(**{"%(num)s day": "%(num)s % jour"}),
    "an impossible plural rule": HEAD.replace("(n > 1)", "(n > __import__)") + 'msgid "a"\nmsgstr "b"\n',
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_a_broken_catalogue_is_told_with_its_file(tmp_path, text):
    with pytest.raises(ContentError) as caught:
        book(tmp_path, fr=text).words("fr")
    assert caught.value.problems[0].file.endswith("fr.po")
    assert caught.value.problems[0].hint


def test_a_catalogue_that_is_not_utf_8_is_told(tmp_path):
    (tmp_path / "fr.po").write_bytes(po(Yes="Où").encode("utf-16"))
    with pytest.raises(ContentError):
        WordBook(tmp_path).words("fr")
