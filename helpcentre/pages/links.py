"""Turns the keys that writers link to into addresses of one edition."""

from __future__ import annotations

from helpcentre.errors import did_you_mean
from helpcentre.markdown.links import Problematic, Target
from helpcentre.pages.edition import Edition

ACTIONS = {
    "lookup": ("lookup", "order-status"),
    "return": ("returns", "return"),
    "withdraw": ("withdrawal", "withdrawal"),
    "claim": ("claims", ""),
    "cancel": ("changes", "cancel"),
    "amend": ("changes", "amend"),
    "contact": ("contact", ""),
}
"""Action -> the feature that serves it, and the contact topic that stands in while it is off."""


class EditionLinks:
    """The links of one brand and language."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition

    def article(self, article_id: str, anchor: str) -> Target | Problematic:
        """An article, or a section of it (whether the section exists is checked later)."""
        edition = self._edition
        article = edition.shelf.articles.get(article_id)
        if article_id in edition.shelf.broken:
            return Target(edition.home(), article_id)
        if article is None:
            if article_id in edition.shelf.hidden:
                message = f"`{article_id}` is not published on this day, so the link is shown as plain text"
                return Problematic(message, hidden=True)
            hint = did_you_mean(article_id, edition.shelf.articles) or "write the article, or remove the link"
            return Problematic(f"{edition.brand.key} has no article `{article_id}`", hint)
        speaker = edition.speakers[article.source_locale]
        title = speaker.plain(article.title, article.source_locale, article.source.file, 1)
        return Target(edition.article(article_id) + (f"#{anchor}" if anchor else ""), title)

    def named(self, kind: str, key: str) -> Target | Problematic:
        """Anything that is named as `kind:key`."""
        match kind:
            case "category":
                return self._category(key)
            case "topic":
                return self._topic(key)
            case "action":
                return self._action(key)
            case "link":
                return self._outside(key)
        return self._page(key)

    def _category(self, key: str) -> Target | Problematic:
        categories = self._edition.content.categories
        if key not in categories:
            return _unknown("category", key, categories)
        return Target(self._edition.category(key), self._edition.text(categories[key].title))

    def _topic(self, key: str) -> Target | Problematic:
        topics = self._edition.content.topics
        if key not in topics:
            return _unknown("topic", key, topics)
        return Target(self._edition.topic(key), self._edition.text(topics[key].title))

    def _action(self, key: str) -> Target | Problematic:
        if key not in ACTIONS:
            return _unknown("action", key, ACTIONS)
        return action_target(self._edition, key)

    def _page(self, key: str) -> Target | Problematic:
        edition, words = self._edition, self._edition.words
        pages = {
            "home": Target(edition.home(), words.gettext("Help")),
            "contact": Target(edition.contact(), words.gettext("Contact")),
            "search": Target(edition.search(), words.gettext("Search")),
        }
        return pages.get(key) or _unknown("page", key, pages)

    def _outside(self, key: str) -> Target | Problematic:
        links = self._edition.brand.links
        if key not in links:
            return _unknown("link", key, links)
        address = links[key].pick(self._edition.brand.chain(self._edition.locale))
        return Target(address, address)


def action_target(edition: Edition, action: str) -> Target:
    """The portal flow of an action, or the contact topic that stands in for it while the flow is off."""
    feature, topic = ACTIONS[action]
    words = edition.words
    titles = {
        "lookup": words.gettext("Track an order"),
        "return": words.gettext("Start a return"),
        "withdraw": words.gettext("Withdraw from contract here"),
        "claim": words.gettext("Report a problem"),
        "cancel": words.gettext("Cancel an order"),
        "amend": words.gettext("Change an order"),
        "contact": words.gettext("Contact"),
    }
    if getattr(edition.brand.features, feature):
        return Target(edition.addresses.flow(feature, edition.locale), titles[action])
    place = topic if topic in edition.content.topics else ""
    return Target(edition.contact(place), titles[action])


def _unknown(kind: str, key: str, known: object) -> Problematic:
    names = list(known) if isinstance(known, dict) else []
    hint = did_you_mean(key, names) or f"known: {', '.join(names)}"
    return Problematic(f"there is no {kind} `{key}`", hint)
