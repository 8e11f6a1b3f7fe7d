"""What stands on an article's page and around it, and what never does."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpcentre.pages.metadata import DESCRIPTION_LENGTH, printed, shortened
from tests.builders import Tags, article, project, site

PLACE = "/acme/en/returns/how-long/"
NASTY = 'Can I </script><script>alert("x")</script> & <!-- it\'s?'


def sections(count: int) -> str:
    return "".join(f"## Part {number} {{#part-{number}}}\n\nText.\n\n" for number in range(count))


def page_of(root: Path, body: str = "Yes.\n", **front: Any) -> Tags:
    return Tags(site(project(root, {"acme/en/returns/how-long.md": article(body, **front)}))[PLACE])


def structured(page: Tags) -> list[dict[str, Any]]:
    return [json.loads(text) for tag, text in page.texts if tag == "script"]


@pytest.mark.parametrize(("count", "shown"), [(0, 0), (2, 0), (3, 3), (5, 5)])
def test_a_list_of_contents_begins_at_three_sections(tmp_path: Path, count: int, shown: int) -> None:
    page = page_of(tmp_path, sections(count) or "Yes.\n")
    anchors = [href for href in page.hrefs() if href.startswith("#part-")]
    assert len(anchors) == shown
    assert len(page.of("nav", **{"aria-labelledby": "toc"})) == (shown > 0)


def test_breadcrumbs_lead_from_home_over_the_category(tmp_path: Path) -> None:
    data = {item["@type"]: item for item in structured(page_of(tmp_path))}
    names = [(item["position"], item["name"]) for item in data["BreadcrumbList"]["itemListElement"]]
    assert names == [(1, "Help"), (2, "Returns"), (3, "How long?")]


@pytest.mark.parametrize("name", [NASTY, "\\u003c/script>", "]]>", '"}</SCRIPT >'])
def test_structured_data_parses_and_cannot_end_its_script(tmp_path: Path, name: str) -> None:
    page = Tags(site(project(tmp_path, brand={"name": name}))["/acme/en/"])
    data = {item["@type"]: item for item in structured(page)}
    assert (data["Organization"]["name"], data["WebSite"]["name"]) == (name, name)
    assert [found for found in page.of("script") if "src" not in found] == [{"type": "application/ld+json"}] * len(data)


@given(st.text())
def test_no_text_whatever_ends_a_script(text: str) -> None:
    shown = str(printed({"name": text}))
    assert "<" not in shown
    assert json.loads(shown)["name"] == text


@given(st.text())
def test_a_description_is_never_longer_than_search_engines_show(text: str) -> None:
    assert len(shortened(text)) <= DESCRIPTION_LENGTH + 1


def test_a_brand_name_with_markup_is_shown_as_text(tmp_path: Path) -> None:
    page = Tags(site(project(tmp_path, brand={"name": "<b>Bold</b> & <img src=x onerror=alert(1)>"}))[PLACE])
    assert page.of("img") == []
    assert next(text for tag, text in page.texts if tag == "title").endswith(
        "- <b>Bold</b> & <img src=x onerror=alert(1)>"
    )


def test_related_questions_are_those_named_in_their_order(tmp_path: Path) -> None:
    files = {f"acme/en/returns/{name}.md": article(slug=name) for name in ("a", "b", "c")}
    files["acme/en/returns/how-long.md"] = article(related=["returns/c", "returns/a"])
    links = Tags(site(project(tmp_path, files))[PLACE]).hrefs()
    named = [href for href in links if href in ("/acme/en/returns/a/", "/acme/en/returns/b/", "/acme/en/returns/c/")]
    assert named == ["/acme/en/returns/c/", "/acme/en/returns/a/"]


def test_without_names_the_neighbours_are_related(tmp_path: Path) -> None:
    files = {f"acme/en/returns/{name}.md": article(slug=name) for name in "abcdef"}
    files["acme/en/returns/how-long.md"] = article()
    links = Tags(site(project(tmp_path, files))[PLACE]).hrefs()
    assert len([href for href in links if len(href) == len("/acme/en/returns/a/")]) == 3


def test_popular_questions_of_the_home_page_come_in_their_order(tmp_path: Path) -> None:
    files = {f"acme/en/returns/{name}.md": article(title=name, slug=name, popular=n) for n, name in enumerate("cab")}
    files["acme/en/returns/z.md"] = article(slug="z")
    html = site(project(tmp_path, files))["/acme/en/"].split('class="popular"')[1]
    assert [href[-2] for href in Tags(html).hrefs() if href.startswith("/acme/en/returns/")] == ["c", "a", "b"]


HIDDEN = [{"status": "draft"}, {"publish": "2026-11-21"}, {"expires": "2026-11-20"}]


@pytest.mark.parametrize("front", HIDDEN)
def test_what_is_not_published_shows_up_nowhere(tmp_path: Path, front: dict[str, str]) -> None:
    files = {
        "acme/en/returns/how-long.md": article("See [it](returns/secret).\n", related=["returns/secret"]),
        "acme/en/returns/secret.md": article(
            "SECRET\n", title="SECRET", slug="secret", summary="SECRET", popular=1, aliases=["a/secret"], **front
        ),
    }
    pages = site(project(tmp_path, files))
    assert [place for place, text in pages.items() if "secret" in (place + text).lower()] == []


def test_a_page_does_not_grow_with_the_number_of_articles_but_for_its_own_list(tmp_path: Path) -> None:
    def size(count: int) -> int:
        files = {f"acme/en/returns/n{number:03}.md": article(slug=f"n{number:03}") for number in range(count)}
        files["acme/en/returns/how-long.md"] = article(related=["returns/n001", "returns/n002"])
        pages = site(project(tmp_path / str(count), files))
        search = re.sub(r"(?s)<dl>.*</dl>", "", pages["/acme/en/search/"])
        return len(pages[PLACE]) + len(pages["/acme/en/contact/"]) + len(search)

    assert size(5) == size(60)
