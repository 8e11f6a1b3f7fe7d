"""Which text each brand shows to readers of each language."""

from __future__ import annotations

from datetime import datetime
from json import dumps
from typing import Any

import pytest

from helpcentre.errors import Severity
from helpcentre.model.catalogue import Shelf
from tests.builders import AS_OF, CATEGORIES, article, body, checked, loaded, remarks, told

EN, FR, FRCA = (f"acme/{code}/returns/a.md" for code in ("en", "fr", "fr-CA"))
SHARED_EN, SHARED_FR = (f"shared/{code}/returns/a.md" for code in ("en", "fr"))
ID = "returns/a"


def shelf(root, files: dict[str, Any], locale: str = "en", as_of: datetime = AS_OF, **brand: Any) -> Shelf:
    found, report = loaded(root, files, brand=brand, as_of=as_of)
    assert told(report) == []
    return found.catalogue.brands["acme"].shelves[locale]


def test_a_brands_file_replaces_the_shared_one(tmp_path):
    found = shelf(tmp_path, {SHARED_EN: article(title="Shared"), EN: article(title="Own")})
    assert found.articles[ID].title == "Own"


def test_an_own_text_in_one_language_replaces_the_shared_one_in_all(tmp_path):
    files = {SHARED_EN: article(title="Shared"), SHARED_FR: article(title="Partagé"), EN: article(title="Own")}
    found = shelf(tmp_path, files, "fr").articles[ID]
    assert (found.title, found.source_locale, found.is_fallback) == ("Own", "en", True)


def test_a_shared_article_is_shown_only_by_the_brands_that_it_names(tmp_path):
    assert ID in shelf(tmp_path / "a", {SHARED_EN: article()}).articles
    assert ID in shelf(tmp_path / "b", {SHARED_EN: article(brands=["acme"])}).articles
    assert ID not in shelf(tmp_path / "c", {SHARED_EN: article(brands=[])}).articles


@pytest.mark.parametrize(
    ("written", "shown", "fallback"),
    [
        (["en"], "en", True),
        (["en", "fr"], "fr", False),
        (["en", "fr", "fr-CA"], "fr-CA", False),
        (["fr-CA"], "fr-CA", False),
    ],
)
def test_canadian_french_falls_back_to_french_and_then_to_the_default(tmp_path, written, shown, fallback):
    files = {f"acme/{code}/returns/a.md": article() for code in written}
    found = shelf(tmp_path, files, "fr-CA", languages=["en", "fr", "fr-CA"]).articles[ID]
    assert (found.source_locale, found.is_fallback) == (shown, fallback)


def test_a_text_in_a_language_that_stands_in_for_nothing_is_not_shown(tmp_path):
    found = shelf(tmp_path, {FR: article()}, "en")
    assert (ID in found.articles, ID in found.hidden) == (False, True)


def test_a_brand_whose_default_is_french_falls_back_to_french(tmp_path):
    assert shelf(tmp_path, {FR: article(title="Oui")}, "en", default_language="fr").articles[ID].title == "Oui"


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 11, day, hour, 0)


@pytest.mark.parametrize(
    ("moment", "shown"), [(at(19, 23), False), (at(20, 0), True), (at(20, 23), True), (at(21, 0), True)]
)
def test_an_article_is_shown_from_the_first_moment_of_its_day(tmp_path, moment, shown):
    assert (ID in shelf(tmp_path, {EN: article(publish="2026-11-20")}, as_of=moment).articles) is shown


@pytest.mark.parametrize(("moment", "shown"), [(at(19, 23), True), (at(20, 0), False), (at(21, 0), False)])
def test_an_article_is_gone_from_the_first_moment_of_the_day_on_which_it_expires(tmp_path, moment, shown):
    assert (ID in shelf(tmp_path, {EN: article(expires="2026-11-20")}, as_of=moment).articles) is shown


@pytest.mark.parametrize("expires", ["2026-11-20", "2026-11-19"])
def test_an_article_that_would_never_be_shown_is_told(tmp_path, expires):
    report = loaded(tmp_path, {EN: article(publish="2026-11-20", expires=expires)})[1]
    assert told(report.of(Severity.ERROR)) == [(EN, 6, "DATE-ORDER")]


def unusable(root, files: dict[str, Any], locale: str = "en", **brand: Any) -> Shelf:
    return loaded(root, files, brand=brand)[0].catalogue.brands["acme"].shelves[locale]


@pytest.mark.parametrize(
    "files",
    [
        {EN: "no front matter"},
        {SHARED_EN: "no front matter"},
        {EN: article(title=None)},
        {EN: article(extends="shared")},
        {EN: "no front matter", SHARED_EN: article()},
        {EN: article(extends="shared"), SHARED_EN: "no front matter"},
    ],
)
def test_an_article_with_a_mistake_is_hidden_as_broken(tmp_path, files):
    found = unusable(tmp_path, files)
    assert (ID in found.articles, ID in found.hidden, ID in found.broken) == (False, True, True)


def test_a_broken_translation_is_no_reason_to_hide_its_source(tmp_path):
    found = unusable(tmp_path, {EN: article(), FR: "no front matter"}, "fr")
    assert (found.articles[ID].source_locale, found.broken) == ("en", frozenset())


def test_a_draft_is_not_broken(tmp_path):
    assert shelf(tmp_path, {EN: article(status="draft")}).broken == frozenset()


def test_former_slugs_of_a_category_are_kept_and_a_brand_may_have_its_own(tmp_path):
    categories = {"returns": {**CATEGORIES["returns"], "aliases": {"en": ["sending-back"]}}}
    files = {"shared/categories.yaml": categories}
    aliases = loaded(tmp_path / "a", files)[0].catalogue.brands["acme"].categories["returns"].aliases
    assert aliases == {"en": ("sending-back",)}
    files["acme/categories.yaml"] = {"returns": {"aliases": {"fr": ["renvoyer"]}}}
    aliases = loaded(tmp_path / "b", files)[0].catalogue.brands["acme"].categories["returns"].aliases
    assert aliases == {"en": ("sending-back",), "fr": ("renvoyer",)}


def test_a_draft_is_hidden(tmp_path):
    found = shelf(tmp_path, {EN: article(status="draft")})
    assert (ID in found.articles, ID in found.hidden) == (False, True)


@pytest.mark.parametrize("front", [{"status": "draft"}, {"publish": "2027-01-01"}, {"expires": "2026-01-01"}])
def test_a_translation_that_is_not_published_leaves_its_source_alone(tmp_path, front):
    files = {EN: article(title="Yes"), FR: article(title="Oui", **front)}
    assert shelf(tmp_path, files, "en").articles[ID].title == "Yes"
    assert shelf(tmp_path, files, "fr").articles[ID].title == "Yes"


@pytest.mark.parametrize("front", [{"status": "draft"}, {"publish": "2027-01-01"}, {"expires": "2026-01-01"}])
def test_a_source_that_is_not_published_hides_its_translations(tmp_path, front):
    files = {EN: article(**front), FR: article()}
    assert ID not in shelf(tmp_path, files, "fr").articles


def test_a_translation_may_be_published_by_itself(tmp_path):
    files = {EN: article(status="draft"), FR: article(title="Oui", status="published")}
    assert shelf(tmp_path, files, "fr").articles[ID].title == "Oui"


def test_a_draft_of_the_brand_does_not_bring_back_the_shared_text(tmp_path):
    assert ID not in shelf(tmp_path, {EN: article(status="draft"), SHARED_EN: article()}).articles


def test_a_translation_inherits_what_it_leaves_out(tmp_path):
    front = {"order": 7, "group": "before", "popular": 2, "related": ["returns/b"], "updated": "2026-11-01"}
    found = shelf(tmp_path, {EN: article(**front), FR: article()}, "fr").articles[ID]
    assert (found.order, found.group, found.popular, found.related) == (7, "before", 2, ("returns/b",))
    assert str(found.updated) == "2026-11-01"


def test_a_translation_inherits_the_topic(tmp_path):
    topics = {"late": {"title": {"en": "Late"}}}
    files = {EN: article(topic="late"), FR: article(), "acme/topics.yaml": topics}
    assert shelf(tmp_path, files, "fr").articles[ID].topic == "late"


def test_what_a_translation_says_itself_wins(tmp_path):
    files = {EN: article(order=7, related=["returns/b"]), FR: article(order=1, related=[])}
    found = shelf(tmp_path, files, "fr").articles[ID]
    assert (found.order, found.related) == (1, ())


def test_words_are_never_inherited(tmp_path):
    files = {EN: article(keywords=["window"], phrases=["how long"], aliases=["old/a"]), FR: article()}
    found = shelf(tmp_path, files, "fr").articles[ID]
    assert (found.keywords, found.phrases, found.aliases) == ((), (), ())


def test_the_source_inherits_nothing_from_its_translations(tmp_path):
    found = shelf(tmp_path, {EN: article(), FR: article(order=1, popular=1)}, "en").articles[ID]
    assert (found.order, found.popular) == (100, None)


def test_lists_go_by_category_then_group_then_order_then_id(tmp_path):
    categories = {**CATEGORIES, "zoo": {**CATEGORIES["returns"], "slug": {"en": "zoo"}, "groups": {"x": {"en": "X"}}}}
    fronts = {
        "returns/a": {"group": "before", "order": 1},
        "returns/b": {"order": 2},
        "returns/c": {"order": 2},
        "returns/d": {"order": 1},
        "zoo/a": {},
    }
    files = {f"acme/en/{name}.md": article(slug=name[-1], **front) for name, front in fronts.items()}
    files["shared/categories.yaml"] = dumps(categories)
    found = shelf(tmp_path, files, categories=["zoo", "returns"])
    assert list(found.articles) == ["zoo/a", "returns/d", "returns/b", "returns/c", "returns/a"]


def test_popular_articles_go_by_their_number(tmp_path):
    files = {
        f"acme/en/returns/{key}.md": article(slug=key, popular=place)
        for key, place in [("a", 3), ("b", 1), ("c", None)]
    }
    assert [found.id for found in shelf(tmp_path, files).popular()] == ["returns/b", "returns/a"]


def test_a_brand_shows_only_the_categories_that_it_lists(tmp_path):
    files = {
        "shared/categories.yaml": dumps({**CATEGORIES, "zoo": CATEGORIES["returns"]}),
        "shared/en/zoo/a.md": article(),
    }
    assert shelf(tmp_path, files).articles == {}


BLOCKS = "Before.\n\n::: block cost\nShared cost.\n:::\n\nAfter.\n"


def test_an_extension_replaces_a_block_and_front_matter(tmp_path):
    files = {
        SHARED_EN: article(BLOCKS, title="Shared", order=5),
        EN: "---\nextends: shared\ntitle: Own\n---\n::: block cost\nOwn cost.\n:::\n",
    }
    found = checked(tmp_path, files)
    assert body(found, ID) == "<p>Before.</p>\n<p>Own cost.</p>\n<p>After.</p>\n"
    made = found.editions["acme", "en"].shelf.articles[ID]
    assert (made.title, made.order, made.summary) == ("Own", 5, "As long as it takes.")


def test_without_an_extension_the_shared_block_is_shown(tmp_path):
    assert "Shared cost." in body(checked(tmp_path, {SHARED_EN: article(BLOCKS)}), ID)


def test_an_extension_may_be_a_draft(tmp_path):
    files = {SHARED_EN: article(BLOCKS), EN: "---\nextends: shared\nstatus: draft\n---\n"}
    assert ID not in shelf(tmp_path, files).articles


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("::: block cots\nX\n:::\n", 4, "BLOCK-UNKNOWN"),
        ("Loose text.\n", 4, "EXTENDS"),
        ("::: note\nX\n:::\n", 4, "EXTENDS"),
        ("::: block\nX\n:::\n", 4, "EXTENDS"),
    ],
)
def test_an_extension_that_replaces_nothing_is_told(tmp_path, text, line, code):
    found = checked(tmp_path, {SHARED_EN: article(BLOCKS), EN: f"---\nextends: shared\n---\n{text}"})
    assert told(remarks(found)) == [(EN, line, code)]


def test_an_extension_may_hold_comments(tmp_path):
    text = "---\nextends: shared\n---\n<!-- ours -->\n\n::: block cost\nOwn.\n:::\n"
    assert "Own." in body(checked(tmp_path, {SHARED_EN: article(BLOCKS), EN: text}), ID)
