"""What the templates are given. One frozen class for each piece of a page; texts are ready for the reader.

A field of type `Markup` holds HTML that is safe to print; every other text is escaped by Jinja. `href`s are
root-relative or absolute and never empty.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from markupsafe import Markup


@dataclass(frozen=True)
class Link:
    """A link with its text. `current`: it is the page shown."""

    label: str
    href: str
    current: bool = False


@dataclass(frozen=True)
class LanguageLink:
    """The same page in another language. `available`: this very article is translated, not a fallback."""

    code: str
    label: str
    href: str
    current: bool
    available: bool


@dataclass(frozen=True)
class BrandLook:
    """What a template needs to know of a brand. `mark`: the sign of its logo, a symbol in `icons/`."""

    key: str
    name: str
    tagline: str
    mark: str
    corner: str
    density: str
    headings: str
    email: str
    shop_href: str
    theme_colour_light: str
    theme_colour_dark: str


@dataclass(frozen=True)
class Notice:
    """A status notice. `level`: info or warning; `more`: an article about it."""

    level: str
    text: Markup
    more: Link | None


@dataclass(frozen=True)
class Assets:
    """Fingerprinted addresses of what every page loads."""

    css: str
    js: str
    favicon: str
    touch_icon: str
    manifest: str


@dataclass(frozen=True)
class Chrome:
    """What every page of a brand and language has around its main part.

    `track`, `start_return`, `contact`: links of the header. `withdrawal`: only for brands under the law pack.
    `legal`: links of the footer. `search_action`: where the search form is sent (GET, parameter `q`).
    `content_security_policy`: the policy for the `<meta>` of a static page; empty in the portal.
    """

    brand: BrandLook
    locale: str
    direction: str
    home: str
    track: Link
    start_return: Link
    contact: Link
    withdrawal: Link | None
    guarantee: Link | None
    legal: tuple[Link, ...]
    categories: tuple[Link, ...]
    search_action: str
    notices: tuple[Notice, ...]
    assets: Assets
    content_security_policy: str


@dataclass(frozen=True)
class Head:
    """What search engines and previews read. `title` without the brand's name; `json_ld`: ready JSON texts."""

    title: str
    description: str
    canonical: str
    alternates: tuple[tuple[str, str], ...] = ()
    noindex: bool = False
    kind: str = "website"
    image: str = ""
    json_ld: tuple[Markup, ...] = ()


@dataclass(frozen=True)
class Question:
    """An article as it stands in a list: its title, its one-line answer, its address.

    `lang`: set when the text is in another language than the page (a fallback).
    """

    title: str
    answer: str
    href: str
    lang: str | None = None


@dataclass(frozen=True)
class TopicCard:
    """A category on the home page with its first questions."""

    title: str
    summary: str
    href: str
    icon: str
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class QuestionGroup:
    """A group of a category; `title` empty for the questions without a group."""

    anchor: str
    title: str
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class OrderCall:
    """The order call to action. `form_action`: address of the look-up form (GET, parameter `order`), or None
    while the flow is off: then `link` leads on. `example`: an order number as the shop writes it.
    """

    form_action: str | None
    link: Link
    example: str


@dataclass(frozen=True)
class ContactWays:
    """The ways to reach the shop. `reply_time` and `hours` are empty when the shop never said."""

    email: str
    page: Link
    reply_time: str = ""
    hours: str = ""
    note: str = ""


@dataclass(frozen=True)
class ContactTopic:
    """A topic of the contact page. `email_href`: a mail with address and subject filled in; `form`: its form in
    the portal, when there is one; `needs`: what to have at hand; `optional`: what helps if available.
    """

    anchor: str
    title: str
    needs: tuple[str, ...]
    optional: tuple[str, ...]
    deadline: str
    articles: tuple[Link, ...]
    email: str
    email_href: str
    form: Link | None


@dataclass(frozen=True)
class TopicGroup:
    """Topics of the contact page that belong together."""

    title: str
    topics: tuple[ContactTopic, ...]


@dataclass(frozen=True)
class TocEntry:
    """An entry of the list "on this page"."""

    anchor: str
    title: str


@dataclass(frozen=True)
class HelpfulForm:
    """Address of the feedback form; `None` for the page's `feedback` while the portal does not take it."""

    action: str
    article: str


@dataclass(frozen=True)
class Page:
    """Base of all pages."""

    chrome: Chrome
    head: Head
    languages: tuple[LanguageLink, ...]
    breadcrumbs: tuple[Link, ...] = field(default=(), kw_only=True)


@dataclass(frozen=True)
class HomePage(Page):
    """The first page of a brand."""

    order_call: OrderCall
    topics: tuple[TopicCard, ...]
    popular: tuple[Question, ...]
    contact: ContactWays


@dataclass(frozen=True)
class CategoryPage(Page):
    """All questions of a category."""

    title: str
    summary: str
    icon: str
    groups: tuple[QuestionGroup, ...]
    order_call: OrderCall | None
    contact: ContactWays


@dataclass(frozen=True)
class ArticlePage(Page):
    """One article. `source_lang`: its language when it is a fallback, with `notice` said in the reader's
    language (the notice is the template's). `toc`: empty below three sections. `topic`: the preset of the
    contact block. `updated`: its day and `updated_text` the day in words.
    """

    key: str
    title: str
    body: Markup
    source_lang: str | None
    toc: tuple[TocEntry, ...]
    updated: date | None
    updated_text: str
    related: tuple[Question, ...]
    topic: ContactTopic | None
    contact: ContactWays
    feedback: HelpfulForm | None


@dataclass(frozen=True)
class Letter:
    """The questions that begin with a letter (`#`: with none)."""

    letter: str
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class SearchPage(Page):
    """The search page; without a script it offers categories, popular questions, and all questions from A to Z.

    `letters` is empty where there are too many questions for one page.
    """

    topics: tuple[Link, ...]
    popular: tuple[Question, ...]
    letters: tuple[Letter, ...]
    contact: ContactWays


@dataclass(frozen=True)
class ContactPage(Page):
    """Every way to reach the shop, and every topic with what to have at hand."""

    title: str
    groups: tuple[TopicGroup, ...]
    contact: ContactWays


@dataclass(frozen=True)
class NotFoundPage(Page):
    """404: search, popular questions, the shop's address."""

    popular: tuple[Question, ...]
    contact: ContactWays


@dataclass(frozen=True)
class LanguageChoicePage:
    """The root of a brand: choose a language. `choices`: label, address and code of each."""

    brand: BrandLook
    assets: Assets
    choices: tuple[LanguageLink, ...]
    head: Head
    content_security_policy: str


@dataclass(frozen=True)
class BrandChoicePage:
    """The root of a host that several brands share. `questions`: what it asks, by language; `missing`: for an
    unknown address, what it says first, by language.
    """

    assets: Assets
    questions: tuple[tuple[str, str], ...]
    missing: tuple[tuple[str, str], ...]
    brands: tuple[tuple[BrandLook, tuple[LanguageLink, ...]], ...]
    head: Head
    content_security_policy: str


@dataclass(frozen=True)
class RedirectPage:
    """A former address. `target`: absolute address of the new one."""

    target: str
    href: str
    title: str
    locale: str
    content_security_policy: str
