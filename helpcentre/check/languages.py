"""Languages of a brand: texts, articles and catalogues that one of them lacks, and tokens in texts of YAML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from helpcentre.check.addresses import category_place
from helpcentre.errors import Report, Severity
from helpcentre.i18n.catalogues import SOURCE_LANGUAGE
from helpcentre.load.brands import BrandFiles
from helpcentre.model.catalogue import BrandContent
from helpcentre.model.words import LocalText, parents
from helpcentre.pages.edition import Edition
from helpcentre.pages.library import Editions


@dataclass(frozen=True)
class _Text:
    """A text in several languages and its place.

    `plain`: it can hold no token; `optional`: one language may do for all.
    """

    name: str
    texts: LocalText
    place: tuple[Path, int]
    plain: bool = False
    optional: bool = False


def check_languages(
    content: BrandContent, files: BrandFiles, editions: Editions, translations: Path, report: Report
) -> None:
    """Tell what readers of one of the brand's languages would miss.

    `editions`: all of them; those of the brand are looked at. `translations`: the folder of the catalogues.
    """
    own = [edition for (key, _), edition in editions.items() if key == content.brand.key]
    _check_catalogues(content, files, translations, report)
    for text in _texts(content, files):
        _check_translations(text, content, report)
        _check_tokens(text, own, report)
    for edition in own:
        _check_fallbacks(edition, report)


def _check_catalogues(content: BrandContent, files: BrandFiles, translations: Path, report: Report) -> None:
    for index, locale in enumerate(content.brand.languages):
        codes = parents(locale)
        if SOURCE_LANGUAGE in codes or any((translations / f"{code}.po").exists() for code in codes):
            continue
        file, line = files.place("brand.yaml", "languages", index)
        hint = f"write translations/{codes[-1]}.po; `python build.py translate update` fills in the messages"
        report.add(file, line, "TRANSLATION", f"the pages have no words in `{locale}`", hint)


def _check_translations(text: _Text, content: BrandContent, report: Report) -> None:
    for locale in text.texts.missing(content.brand.languages):
        file, line = text.place
        severity = Severity.WARNING if text.optional else Severity.ERROR
        message = f"`{text.name}` has no text in `{locale}`"
        report.add(file, line, "TRANSLATION", message, f"add `{locale}:`", severity)


def _check_tokens(text: _Text, own: list[Edition], report: Report) -> None:
    file, line = text.place
    for code, words in text.texts.root.items():
        if text.plain:
            if "{{" in words or "}}" in words:
                report.add(file, line, "TOKEN", f"`{text.name}` cannot hold a token", "write it out")
            continue
        for edition in own[:1]:
            speaker = edition.speakers.get(code)
            if speaker is not None:
                speaker.plain(words, code, file, line)


def _check_fallbacks(edition: Edition, report: Report) -> None:
    locale = edition.locale
    shown = {article.id: article for other in edition.sisters.values() for article in other.shelf.articles.values()}
    for article_id, somewhere in shown.items():
        article = edition.shelf.articles.get(article_id)
        if article is not None and not article.is_fallback:
            continue
        source = (article or somewhere).extension or (article or somewhere).source
        message = f"readers of `{locale}` see it in `{source.locale}`" if article else f"`{locale}` does not have it"
        report.add(source.file, 0, "TRANSLATION", message, f"translate it into `{locale}`", Severity.WARNING)


def _texts(content: BrandContent, files: BrandFiles) -> Iterator[_Text]:
    brand = content.brand
    yield _Text("tagline", brand.tagline, files.place("brand.yaml", "tagline"))
    for name, text in (("hours", brand.contact.hours), ("note", brand.contact.note)):
        if text is not None:
            yield _Text(f"contact.{name}", text, files.place("brand.yaml", "contact", name))
    for name, text in brand.links.items():
        yield _Text(f"links.{name}", text, files.place("brand.yaml", "links", name), plain=True, optional=True)
    for name, text in brand.product_types.items():
        yield _Text(f"product_types.{name}", text, files.place("brand.yaml", "product_types", name), plain=True)
    for key, topic in content.topics.items():
        for name, text in (("title", topic.title), ("hint", topic.hint)):
            if text is not None:
                yield _Text(f"{key}.{name}", text, files.place("topics.yaml", key, name))
    for index, notice in enumerate(content.notices):
        yield _Text(f"{notice.id}.text", notice.text, files.place("notices.yaml", index, "text"))
    yield from _status_texts(content, files)
    yield from _category_texts(content, files)


def _category_texts(content: BrandContent, files: BrandFiles) -> Iterator[_Text]:
    for key, category in content.categories.items():
        for name, text in (("title", category.title), ("slug", category.slug), ("summary", category.summary)):
            yield _Text(f"{key}.{name}", text, category_place(files, key, name), plain=name == "slug")
        for group, title in category.groups.items():
            yield _Text(f"{key}.groups.{group}", title, category_place(files, key, "groups"))


def _status_texts(content: BrandContent, files: BrandFiles) -> Iterator[_Text]:
    for status, words in content.statuses.statuses.items():
        texts = (("label", words.label), ("meaning", words.meaning), ("next", words.next), ("can", words.can))
        for name, text in texts:
            place = files.place("statuses.yaml", "statuses", status.value, name)
            yield _Text(f"{status.value}.{name}", text, place)
    for badge, said in content.statuses.badges.items():
        for name, text in (("label", said.label), ("meaning", said.meaning)):
            yield _Text(f"{badge.value}.{name}", text, files.place("statuses.yaml", "badges", badge.value, name))
