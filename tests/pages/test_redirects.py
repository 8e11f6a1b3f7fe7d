"""Former addresses lead on, with and without a host that reads `_redirects`."""

from __future__ import annotations

from pathlib import Path

from tests.builders import Tags, article, problems, project, site, write

ALIASED = {
    "acme/en/returns/how-long.md": article(aliases=["returns/old-name", "help/older"]),
    "acme/fr/returns/how-long.md": article(slug="combien", aliases=["retours/ancien"]),
}


def test_a_former_address_redirects_and_names_the_new_one_as_canonical(tmp_path: Path) -> None:
    page = Tags(site(project(tmp_path, ALIASED))["/acme/en/returns/old-name/"])
    assert page.of("meta", **{"http-equiv": "refresh"})[0]["content"] == "0; url=/acme/en/returns/how-long/"
    assert page.of("link", rel="canonical")[0]["href"] == "https://help.example/acme/en/returns/how-long/"
    assert page.of("meta", name="robots")[0]["content"] == "noindex"
    assert page.hrefs() == ["/acme/en/returns/how-long/"]


def test_hosts_that_read_redirects_are_told_too(tmp_path: Path) -> None:
    pages = site(project(tmp_path, ALIASED))
    assert pages["/_redirects"] == pages["/acme/_redirects"]
    assert pages["/_redirects"].splitlines() == [
        "/acme/en/returns/old-name/ /acme/en/returns/how-long/ 301",
        "/acme/en/help/older/ /acme/en/returns/how-long/ 301",
        "/acme/fr/retours/ancien/ /acme/fr/retours/combien/ 301",
    ]


def test_former_addresses_stand_in_no_sitemap_and_no_list(tmp_path: Path) -> None:
    pages = site(project(tmp_path, ALIASED))
    shown = [place for place, text in pages.items() if "old-name" in text and not place.endswith("_redirects")]
    assert shown == []


def test_the_aliases_of_an_original_do_not_lead_to_its_fallback(tmp_path: Path) -> None:
    pages = site(project(tmp_path, {"acme/en/returns/how-long.md": ALIASED["acme/en/returns/how-long.md"]}))
    assert "/acme/en/returns/old-name/" in pages
    assert "/acme/fr/returns/old-name/" not in pages
    assert "/acme/fr/retours/old-name/" not in pages


def test_an_alias_that_leaves_the_folder_is_refused(tmp_path: Path) -> None:
    for alias in ("../../etc", "/etc/passwd", "returns/../../x", "https://evil.example/x", "a/b\nc d"):
        found = problems(tmp_path, {"acme/en/returns/how-long.md": article(aliases=[alias])})
        assert [(problem.file, problem.code) for problem in found] == [
            ("content/acme/en/returns/how-long.md", "VALUE-TYPE")
        ], alias


def test_a_category_that_moved_takes_its_articles_along(tmp_path: Path) -> None:
    made = project(tmp_path)
    write(made.content / "acme/categories.yaml", {"returns": {"aliases": {"en": ["sending-back"]}}})

    pages = site(made)

    assert 'url=/acme/en/returns/"' in pages["/acme/en/sending-back/"]
    assert 'url=/acme/en/returns/how-long/"' in pages["/acme/en/sending-back/how-long/"]
    assert "/acme/en/sending-back/how-long/ /acme/en/returns/how-long/ 301" in pages["/acme/_redirects"]
