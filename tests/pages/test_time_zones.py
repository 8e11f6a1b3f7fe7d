"""Without a given day, "now" is told by each brand's own clock."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from helpcentre.check.content import check
from tests.builders import AS_OF, add_brand, article, project

FILE = "en/returns/how-long.md"
HALF_PAST_ELEVEN = datetime(2026, 11, 19, 23, 30, tzinfo=UTC)


def test_an_article_appears_when_its_day_begins_at_the_brand(tmp_path: Path) -> None:
    made = project(tmp_path, {f"acme/{FILE}": article(publish="2026-11-20")}, brand={"time_zone": "Europe/Paris"})
    add_brand(tmp_path, "west", {FILE: article(publish="2026-11-20")}, time_zone="America/New_York")

    brands = check(made, HALF_PAST_ELEVEN).loaded.catalogue.brands

    assert "returns/how-long" in brands["acme"].shelves["en"].articles
    assert "returns/how-long" in brands["west"].shelves["en"].hidden


def test_a_given_moment_is_local_time_of_every_brand(tmp_path: Path) -> None:
    made = project(tmp_path, {f"acme/{FILE}": article(publish="2026-11-20")}, brand={"time_zone": "Pacific/Pago_Pago"})

    shelf = check(made, AS_OF).loaded.catalogue.brands["acme"].shelves["en"]

    assert "returns/how-long" in shelf.articles
