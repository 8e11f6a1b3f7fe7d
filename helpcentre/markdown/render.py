"""Assembles an article for one brand and language, and renders it as safe HTML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from markupsafe import Markup

from helpcentre.errors import Report
from helpcentre.markdown.assemble import Assembler
from helpcentre.markdown.inline import Assembly, Inlines, LinkUse
from helpcentre.markdown.links import Links
from helpcentre.markdown.parser import Parsed, inline_text
from helpcentre.markdown.sanitise import sanitise
from helpcentre.markdown.speaker import Speaker
from helpcentre.model.article import Article, Source


@dataclass(frozen=True)
class Section:
    """A section of an article: its anchor and its heading."""

    anchor: str
    title: str


@dataclass(frozen=True)
class Rendered:
    """An article, ready to be shown. `sections`: its h2 headings; `anchors`: every id in it.

    `dropped_anchors`: ids in texts that are not shown on this day; `snippets`: the files it includes.
    """

    article: Article
    title: str
    summary: str
    body: Markup
    sections: tuple[Section, ...]
    anchors: frozenset[str]
    links: tuple[LinkUse, ...]
    dropped_anchors: frozenset[str] = frozenset()
    snippets: frozenset[Path] = frozenset()


class ArticleRenderer:
    """Renders the articles of one brand for readers of one language."""

    def __init__(
        self,
        speakers: Mapping[str, Speaker],
        links: Links,
        parsed: Mapping[Path, Parsed],
        snippets: Mapping[tuple[str, str], Source],
        report: Report,
    ) -> None:
        """`speakers`: one for each language of an article. `parsed`: every file by its path."""
        self._speakers = speakers
        self._links = links
        self._parsed = parsed
        self._snippets = snippets
        self._report = report
        self._renderer = RendererHTML()
        self._options = OptionsDict(
            {
                "maxNesting": 20,
                "html": False,
                "linkify": False,
                "typographer": False,
                "quotes": "",
                "xhtmlOut": False,
                "breaks": False,
                "langPrefix": "",
                "highlight": None,
                "store_labels": False,
            }
        )

    def render(self, article: Article) -> Rendered:
        """`article` as HTML, with everything the pages need to know about it."""
        assembly = Assembly()
        speaker = self._speakers[article.source_locale]
        source = article.extension or article.source
        title = speaker.plain(article.title, article.source_locale, source.file, source.line_of("title"))
        inlines = Inlines(speaker, self._links, assembly, self._report)
        assembler = Assembler(inlines, self._parsed, self._snippets, title, article.extension)
        tokens = assembler.tokens(article.source)
        html = sanitise(self._renderer.render(tokens, self._options, {}))
        place = source.line_of("summary")
        return Rendered(
            article=article,
            title=title,
            summary=speaker.plain(article.summary, article.source_locale, source.file, place),
            body=Markup(html),  # noqa: S704 - it went through the sanitiser
            sections=tuple(_sections(tokens)),
            anchors=frozenset(assembly.anchors - {""}),
            links=tuple(assembly.links),
            dropped_anchors=frozenset(assembly.dropped_anchors - {""}),
            snippets=frozenset(assembly.snippets),
        )

    def look_over(self, source: Source) -> None:
        """Tell the mistakes of a text that no article shows: a snippet that nobody includes."""
        speaker = self._speakers[source.locale]
        inlines = Inlines(speaker, self._links, Assembly(), self._report)
        Assembler(inlines, self._parsed, self._snippets).look_over(source)


def _sections(tokens: list[Token]) -> list[Section]:
    return [
        Section(str(token.attrs["id"]), inline_text(tokens[index + 1]))
        for index, token in enumerate(tokens)
        if token.type == "heading_open" and token.tag == "h2" and "id" in token.attrs
    ]
