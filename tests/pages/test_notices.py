"""Status notices stand on every page from their first minute until their last."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from tests.builders import article, project, site

STRIKE = {
    "id": "strike",
    "level": "warning",
    "from": "2026-12-01T06:00",
    "until": "2026-12-05T20:00",
    "text": {"en": "Late <b>& sorry", "fr": "En retard"},
    "article": "returns/how-long",
}
FILES = {"acme/notices.yaml": [STRIKE], "acme/en/returns/how-long.md": article()}


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        ("2026-12-01T05:59:59", False),
        ("2026-12-01T06:00", True),
        ("2026-12-05T19:59:59", True),
        ("2026-12-05T20:00", False),
    ],
)
def test_a_notice_is_shown_from_its_first_moment_and_not_at_its_last(tmp_path: Path, moment: str, shown: bool) -> None:
    pages = site(project(tmp_path, FILES), as_of=datetime.fromisoformat(moment))
    assert ("notice-warning" in pages["/acme/en/"]) is shown


def test_a_notice_is_on_every_page_in_the_readers_language_and_escaped(tmp_path: Path) -> None:
    pages = site(project(tmp_path, FILES), as_of=datetime(2026, 12, 2))
    english = [html for place, html in pages.items() if place.startswith("/acme/en/") and place.endswith("/")]
    assert all("Late &lt;b&gt;&amp; sorry" in html.replace(" &amp;", "&amp;") for html in english)
    assert "En retard" in pages["/acme/fr/contact/"]
    assert '<a href="/acme/en/returns/how-long/">' in pages["/acme/en/contact/"].split("notice-warning")[1][:900]


def test_a_notice_about_a_draft_is_shown_without_its_link(tmp_path: Path) -> None:
    draft = article(status="draft", title="DRAFT")
    files = {**FILES, "acme/en/returns/how-long.md": draft, "acme/en/returns/other.md": article(slug="other")}
    found = site(project(tmp_path, {**files, "acme/notices.yaml": [{**STRIKE, "article": "returns/other"}]}))
    assert "DRAFT" not in "".join(found.values())
