"""Gettext catalogues: overlays, plurals, fallbacks; and a broken file is a message, not a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpcentre.errors import ContentError, Report
from helpcentre.i18n import extraction
from helpcentre.i18n.catalogues import WordBook
from tests.builders import ROOT, told, write

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
    "a placeholder left out": po(**{"%(num)s day": "jour"}),
    "an unknown encoding": HEAD.replace("utf-8", "utf-9") + 'msgid "a"\nmsgstr "b"\n',
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


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_with_a_report_a_broken_catalogue_stops_nothing(tmp_path, text):
    report = Report(tmp_path)
    write(tmp_path / "fr.po", text)
    assert WordBook(tmp_path, report).words("fr").gettext("%(num)s day") == "%(num)s day"
    assert [(problem.file, problem.code) for problem in report] == [("fr.po", "CATALOGUE")]


def test_every_bad_message_is_told_once_with_its_line_and_the_others_are_used(tmp_path):
    report = Report(tmp_path)
    write(tmp_path / "fr.po", po(**{"%(a)s b": "%(x)s b", "Yes": "Oui", "c %(d)s": "c % d"}))
    made = WordBook(tmp_path, report)
    assert [made.words("fr", brand).gettext("Yes") for brand in ("acme", "zeta")] == ["Oui", "Oui"]
    assert told(report) == [("fr.po", 6, "CATALOGUE"), ("fr.po", 12, "CATALOGUE")]


def test_the_form_for_one_may_leave_the_number_out_and_the_last_one_may_not(tmp_path):
    report = Report(tmp_path)
    text = HEAD + 'msgid "%(num)s day"\nmsgid_plural "%(num)s days"\nmsgstr[0] "{0}"\nmsgstr[1] "{1}"\n'
    write(tmp_path / "fr.po", text.replace("{0}", "un jour").replace("{1}", "%(num)s jours"))
    write(tmp_path / "de.po", text.replace("{0}", "%(num)s Tag").replace("{1}", "Tage"))
    made = WordBook(tmp_path, report)
    assert made.words("fr").ngettext("%(num)s day", "%(num)s days", 1) == "un jour"
    assert made.words("de").ngettext("%(num)s day", "%(num)s days", 2) == "%(num)s days"
    assert told(report) == [("de.po", 6, "CATALOGUE")]


@pytest.mark.parametrize("overlay", [False, True])
@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_translate_check_judges_as_the_build_does(tmp_path, text, overlay):
    for name in ("helpcentre", "portal", "site/templates"):
        (tmp_path / name).mkdir(parents=True)
    write(tmp_path / "site/templates/a.html", '{{ gettext("%(num)s day") }}{{ _("a") }}')
    extraction.update(tmp_path)
    path = write(tmp_path / "translations" / ("brands/acme/fr.po" if overlay else "fr.po"), text)
    built, checked = Report(tmp_path), Report(tmp_path)
    WordBook(path.parent, built).words("fr")
    extraction.check_catalogues(tmp_path, checked)
    assert {(problem.file, problem.line) for problem in built} <= {(problem.file, problem.line) for problem in checked}


def test_our_own_catalogues_have_nothing_to_tell():
    report = Report(ROOT)
    made = WordBook(ROOT / "translations", report)
    for folder in (ROOT / "translations/brands").iterdir():
        for locale in ("en", "fr"):
            made.words(locale, folder.name)
    assert list(report) == []
