"""What lies in `site/`: no Python, short templates, styles that serve every direction of writing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

SITE = Path(__file__).parents[2] / "site"
STYLES = sorted((SITE / "static/css").glob("*.css"))
SCRIPTS = sorted((SITE / "static/js").rglob("*.js"))
TEMPLATES = sorted((SITE / "templates").rglob("*.html"))

PHYSICAL = re.compile(
    r"(?:^|[\s;{])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:top|right|bottom|left)[\w-]*"
    r"|top|right|bottom|left|width|height|(?:min|max)-(?:width|height)|border-(?:top|bottom)-(?:left|right)-radius)\s*:"
    r"|(?:text-align|float|clear)\s*:\s*(?:left|right)",
)


def test_the_theme_holds_no_python() -> None:
    assert not list(SITE.rglob("*.py"))


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_styles_use_logical_properties_only(path: Path) -> None:
    rules = re.sub(r"@media[^{]*|/\*.*?\*/", "", path.read_text(), flags=re.DOTALL)

    assert not PHYSICAL.findall(rules)


def test_the_check_for_physical_properties_finds_them() -> None:
    wrong = ("p { margin-left: 0 }", "p{left:0}", "p { text-align: right }", "p { max-width: 2rem }")

    assert all(PHYSICAL.search(rule) for rule in wrong)


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_colours_stand_in_tokens_except_on_paper(path: Path) -> None:
    text = "" if path.name == "print.css" else path.read_text()

    assert not re.search(r":[^;{]*(#[0-9a-f]{3,8}\b|rgb|hsl|oklch)", text)


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_styles_load_nothing_from_elsewhere(path: Path) -> None:
    assert not re.search(r"url\(|@import|@font-face", path.read_text())
    assert len(path.read_text().splitlines()) <= 250


def test_every_variable_of_the_styles_is_set_somewhere() -> None:
    from helpcentre.model.brand import Theme
    from helpcentre.theme.assets import build_assets

    built = build_assets(SITE, Theme(colour="#8a4b2a"), "Shop")
    css = built.files[built.css].decode()

    used = set(re.findall(r"var\((--[\w-]+)\)", css))
    assert used <= set(re.findall(r"(--[\w-]+):", css))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_is_short_and_has_no_inline_style_or_script(path: Path) -> None:
    text = path.read_text()

    assert len(text.splitlines()) <= 120
    assert " style=" not in text
    assert "<style" not in text
    assert not re.search(r"\son\w+=", text)
    assert not re.search(r"<script(?! src=| type=\"application/ld\+json\")", text)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_holds_no_sentence(path: Path) -> None:
    code = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL)

    sentences = [text for text in re.findall(r'"([^"]*)"', code) if re.match(r"[A-Z]\w* \w+", text)]
    assert not sentences
