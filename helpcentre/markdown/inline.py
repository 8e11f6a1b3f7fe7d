"""What stands inside of a text: values are said, links are resolved, and mistakes are told with their line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, field
from pathlib import Path

from markdown_it.token import Token

from helpcentre.errors import Report, Severity
from helpcentre.i18n.values import CannotShow
from helpcentre.markdown.links import ArticleLink, Links, Problematic, resolve
from helpcentre.markdown.parser import VALUE
from helpcentre.markdown.scope import UnknownPath
from helpcentre.markdown.speaker import Speaker, is_undecided
from helpcentre.markdown.tokens import line_of, text
from helpcentre.model.article import Source


@dataclass(frozen=True)
class LinkUse:
    """A link from an article to a section, to be checked once all articles are rendered.

    `shown`: false where its text is not shown on this day.
    """

    link: ArticleLink
    file: Path
    line: int
    shown: bool = True


@dataclass
class Assembly:
    """What assembling found besides the text: links to sections, names of blocks, ids of headings, snippets.

    `dropped_anchors`: ids of headings in texts that are not shown on this day.
    """

    links: list[LinkUse] = field(default_factory=list)
    blocks: set[str] = field(default_factory=set)
    anchors: set[str] = field(default_factory=set)
    dropped_anchors: set[str] = field(default_factory=set)
    snippets: set[Path] = field(default_factory=set)


class Inlines:
    """The texts of one article. `shown`: false while a text is only looked over, and not shown."""

    def __init__(self, speaker: Speaker, links: Links, assembly: Assembly, report: Report) -> None:
        self.speaker = speaker
        self.assembly = assembly
        self.shown = True
        self._links = links
        self._report = report

    @contextmanager
    def unseen(self) -> Iterator[None]:
        """While it lasts, texts are looked over for mistakes only; an unknown value is none there."""
        before, self.shown = self.shown, False
        try:
            yield
        finally:
            self.shown = before

    def inline(self, token: Token, source: Source) -> Token:
        """The inline token with its values said and its links resolved."""
        children = token.children or []
        if not any(child.type in (VALUE, "link_open", "html_inline", "image") for child in children):
            return token
        result = copy(token)
        result.children = self._children(children, source, line_of(token, source))
        return result

    def items(self, path: str, source: Source, line: int) -> list[str]:
        """The entries of a list of the policy, in words."""
        value = None
        try:
            value = self.speaker.scope.find(path)
            return self.speaker.values.items(value)
        except UnknownPath as error:
            self.tell_path(error, source, line)
        except CannotShow as error:
            if self.shown or not is_undecided(value):
                self.tell(source, line, "TOKEN-VALUE", f"`{path}` {error}", "use `{{ ... }}` for a single value")
        return []

    def target(self, href: str, source: Source, line: int) -> str | None:
        """Where `href` leads; None when it leads nowhere (told)."""
        target, _ = resolve(href, self._links)
        if isinstance(target, Problematic):
            self.tell(source, line, "LINK", target.message, target.hint)
            return None
        return target.href

    def tell_path(self, error: UnknownPath, source: Source, line: int) -> None:
        """Tell a path that names nothing; where nothing is shown, a part of something unknown may be named."""
        if self.shown or not error.below_leaf:
            self.tell(source, line, "TOKEN-PATH", str(error), error.hint)

    def tell(
        self,
        source: Source,
        line: int,
        code: str,
        message: str,
        hint: str = "",
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Note a mistake in the file of `source`."""
        self._report.add(source.file, line, code, message, hint, severity)

    def _children(self, children: Sequence[Token], source: Source, line: int) -> list[Token]:
        result: list[Token] = []
        dead_links = 0
        for index, child in enumerate(children):
            if child.type in ("softbreak", "hardbreak"):
                line += 1
            if child.type == VALUE:
                result.append(text(self.speaker.say(child.content, source.file, line, self.shown)))
            elif child.type == "link_open":
                opened = self._link(child, children[index + 1], source, line)
                dead_links += not opened
                result += opened
            elif child.type == "link_close" and dead_links:
                dead_links -= 1
            elif child.type not in ("html_inline", "image"):
                result.append(child)
        return result

    def _link(self, opening: Token, following: Token, source: Source, line: int) -> list[Token]:
        target, used = resolve(str(opening.attrs["href"]), self._links)
        if used:
            self.assembly.links.append(LinkUse(used, source.file, line, self.shown))
        if isinstance(target, Problematic):
            severity = Severity.WARNING if target.hidden else Severity.ERROR
            if self.shown or not target.hidden:
                self.tell(source, line, "LINK", target.message, target.hint, severity)
            return []
        if following.type == "link_close" and not target.title:
            self.tell(source, line, "LINK", f"the link `{target.href}` has no text", "say where it leads")
            return []
        link = copy(opening)
        link.attrs = {"href": target.href}
        return [link, text(target.title)] if following.type == "link_close" else [link]
