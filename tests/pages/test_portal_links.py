"""Links into the portal: its flows where a feature is on, the contact page where it is off."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import ROOT, Tags, article, project, site, write

ACTIONS = ("lookup", "return", "withdraw", "claim", "cancel", "amend", "contact")
FLOWS = {
    "lookup": "order",
    "return": "return",
    "withdraw": "withdraw",
    "claim": "claim",
    "cancel": "change",
    "amend": "change",
    "contact": "contact",
}
ALL_ON = dict.fromkeys(("lookup", "returns", "withdrawal", "claims", "changes", "contact", "search", "feedback"), True)
PLACE = "/acme/en/returns/how-long/"
BODY = "".join(f"[To {name}](action:{name}).\n" for name in ACTIONS)
TOPIC = {
    "return": {"title": {"en": "Return", "fr": "Retour"}, "group": "return"},
    "withdrawal": {"title": {"en": "Withdrawal", "fr": "Rétractation"}, "group": "return"},
}
PORTAL = "https://help.example/portal/acme/en"


def pages(root: Path, **brand: object) -> dict[str, str]:
    files = {"acme/en/returns/how-long.md": article(BODY, topic="return"), "acme/topics.yaml": TOPIC}
    return site(project(root, files, dict(brand)))


def test_while_everything_is_off_no_link_leads_into_the_portal(tmp_path: Path) -> None:
    found = pages(tmp_path, law_packs=[])
    assert [place for place, html in found.items() if "/portal/" in html] == []
    assert "/acme/en/contact/#return" in Tags(found[PLACE]).hrefs()


def test_while_everything_is_off_there_is_no_form_but_search(tmp_path: Path) -> None:
    for place, html in pages(tmp_path).items():
        assert {found["action"] for found in Tags(html).of("form")} <= {"/acme/en/search/", "/acme/fr/recherche/"}, (
            place
        )


@pytest.mark.parametrize("action", ACTIONS)
def test_a_flow_that_is_on_is_linked_by_its_portal_address(tmp_path: Path, action: str) -> None:
    hrefs = Tags(pages(tmp_path, features=ALL_ON)[PLACE]).hrefs()
    assert f"{PORTAL}/{FLOWS[action]}/" in hrefs


def test_search_and_feedback_are_sent_to_the_portal_when_it_takes_them(tmp_path: Path) -> None:
    page = Tags(pages(tmp_path, features=ALL_ON)[PLACE])
    assert page.of("form", role="search")[0]["action"] == f"{PORTAL}/search/"
    assert page.of("form", method="post")[0]["action"] == f"{PORTAL}/feedback/"
    assert {"type": "hidden", "name": "article", "value": "returns/how-long"} in page.of("input")


def test_the_order_form_is_a_plain_get_without_token(tmp_path: Path) -> None:
    page = Tags(pages(tmp_path, features={"lookup": True})["/acme/en/"])
    form = page.of("form", action=f"{PORTAL}/order/")
    assert [found["method"] for found in form] == ["get"]
    assert page.of("input", type="hidden") == []


def test_a_contact_topic_leads_to_its_form_when_there_is_one(tmp_path: Path) -> None:
    found = pages(tmp_path, features={"contact": True})
    assert f"{PORTAL}/contact/return/" in Tags(found[PLACE]).hrefs()
    assert f"{PORTAL}/contact/return/" in Tags(found["/acme/en/contact/"]).hrefs()


def withdrawal(html: str, href: str) -> bool:
    return "Withdraw from contract here" in html and href in Tags(html).hrefs()


def test_every_page_of_a_brand_under_european_law_leads_to_the_withdrawal(tmp_path: Path) -> None:
    write_law(tmp_path)
    found = pages(tmp_path, law_packs=["eea"], features={"withdrawal": True})
    english = {place: html for place, html in found.items() if place.startswith("/acme/en/") and "<main" in html}
    assert len(english) >= 5
    assert [place for place, html in english.items() if not withdrawal(html, f"{PORTAL}/withdraw/")] == []


def test_a_brand_without_the_law_pack_shows_no_withdrawal(tmp_path: Path) -> None:
    found = site(project(tmp_path, brand={"features": {"withdrawal": True}}))
    assert [place for place, html in found.items() if "ithdraw" in html] == []


def write_law(root: Path) -> None:
    write(root / "content/shared/law/eea.yaml", (ROOT / "content/shared/law/eea.yaml").read_text(encoding="utf-8"))
