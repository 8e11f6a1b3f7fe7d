"""Contact topics as pages show them: what to have at hand, by when, and where to write."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from helpcentre.errors import Report, did_you_mean
from helpcentre.load.brands import BrandFiles
from helpcentre.markdown.scope import UnknownPath
from helpcentre.model.topic import Needs, Topic, TopicGroupKey
from helpcentre.pages.edition import Edition
from helpcentre.pages.page import ContactTopic, Link, TopicGroup
from helpcentre.rules.values import FixedPeriod, PeriodRange, SoftPeriod


def contact_topic(edition: Edition, key: str) -> ContactTopic:
    """One topic in the reader's words."""
    return edition.once(f"topic {key}", lambda edition: _contact_topic(edition, key))


def _contact_topic(edition: Edition, key: str) -> ContactTopic:
    topic = edition.content.topics[key]
    terms = _terms(edition, topic)
    title = edition.text(topic.title)
    email = _mailbox(edition, topic)
    articles = [article for article in topic.articles if article in edition.rendered]
    form = Link(title, edition.topic(key)) if edition.brand.features.contact else None
    return ContactTopic(
        anchor=key,
        title=title,
        needs=_items(edition, terms, "required"),
        optional=_items(edition, terms, "optional"),
        deadline=_deadline(edition, terms),
        articles=tuple(Link(edition.rendered[name].title, edition.article(name)) for name in articles),
        email=email,
        email_href=_mail_link(email, title),
        form=form,
    )


def topic_groups(edition: Edition) -> tuple[TopicGroup, ...]:
    """All topics of the contact page, in groups."""
    words = edition.words
    titles = {
        TopicGroupKey.ORDER: words.gettext("Your order"),
        TopicGroupKey.PROBLEM: words.gettext("Something is wrong"),
        TopicGroupKey.RETURN: words.gettext("Returns and refunds"),
        TopicGroupKey.ACCOUNT: words.gettext("Account and data"),
        TopicGroupKey.OTHER: words.gettext("Anything else"),
    }
    groups = []
    for group, title in titles.items():
        keys = [key for key, topic in edition.content.topics.items() if topic.group is group]
        if keys:
            groups.append(TopicGroup(title, tuple(contact_topic(edition, key) for key in keys)))
    return tuple(groups)


def check_topics(edition: Edition, files: BrandFiles, report: Report) -> None:
    """Names in topics.yaml and notices.yaml that lead nowhere."""
    for key, topic in edition.content.topics.items():
        for index, article in enumerate(topic.articles):
            if article not in edition.shelf.articles and article not in edition.shelf.hidden:
                file, line = files.place("topics.yaml", key, "articles", index)
                hint = did_you_mean(article, edition.shelf.articles) or "remove it"
                report.add(file, line, "LINK", f"there is no article `{article}`", hint)
        if topic.mailbox and topic.mailbox not in edition.brand.contact.mailboxes:
            file, line = files.place("topics.yaml", key, "mailbox")
            hint = did_you_mean(topic.mailbox, edition.brand.contact.mailboxes) or "add it to brand.yaml"
            report.add(file, line, "MAILBOX-UNKNOWN", f"there is no mailbox `{topic.mailbox}`", hint)
        if isinstance(topic.needs, str):
            _check_needs(edition, files, key, topic.needs, report)
    for index, notice in enumerate(edition.content.notices):
        if notice.article and notice.article not in edition.shelf.articles:
            file, line = files.place("notices.yaml", index, "article")
            hint = did_you_mean(notice.article, edition.shelf.articles) or "remove it"
            report.add(file, line, "LINK", f"there is no article `{notice.article}`", hint)


def _check_needs(edition: Edition, files: BrandFiles, key: str, path: str, report: Report) -> None:
    file, line = files.place("topics.yaml", key, "needs")
    try:
        found = edition.speakers[edition.locale].scope.find(f"policy.{path}")
    except UnknownPath as error:
        report.add(file, line, "TOKEN-PATH", str(error), error.hint)
        return
    if not hasattr(found, "required"):
        hint = "name a place such as `claims.damaged`, or write `{required: [...]}`"
        report.add(file, line, "TOKEN-VALUE", f"`policy.{path}` does not say what is needed", hint)


def _terms(edition: Edition, topic: Topic) -> Any:
    if isinstance(topic.needs, Needs):
        return topic.needs
    try:
        return edition.speakers[edition.locale].scope.find(f"policy.{topic.needs}")
    except UnknownPath:
        return Needs()


def _items(edition: Edition, terms: Any, name: str) -> tuple[str, ...]:
    return tuple(edition.values.items(getattr(terms, name, ())))


def _deadline(edition: Edition, terms: Any) -> str:
    limit = getattr(terms, "limit", None)
    if isinstance(limit, FixedPeriod | PeriodRange):
        period = edition.values.say(limit, ["longest", "since"])
        return edition.words.gettext("Please tell us within %(period)s.") % {"period": period}
    if isinstance(limit, SoftPeriod):
        return edition.words.gettext("Please tell us %(when)s.") % {"when": edition.values.say(limit)}
    return ""


def _mailbox(edition: Edition, topic: Topic) -> str:
    contact = edition.brand.contact
    return contact.mailboxes.get(topic.mailbox or "", contact.email)


def _mail_link(email: str, title: str) -> str:
    return f"mailto:{quote(email, safe='@')}?subject={quote(title, safe='')}"
