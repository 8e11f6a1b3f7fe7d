"""The files that every page loads: small, named by their content, the same for the same input."""

from __future__ import annotations

import hashlib
import io
import json
import re
import shutil
from pathlib import Path

import brotli
import pytest
from PIL import Image

from helpcentre.model.brand import Corner, Headings, Mark, Theme
from helpcentre.theme.assets import BuiltAssets, build_assets, build_choice_assets

SITE = Path(__file__).parents[2] / "site"
THEME = Theme(colour="#8a4b2a", corner=Corner.SHARP, headings=Headings.SERIF, mark=Mark.THREAD)


@pytest.fixture(scope="module")
def built() -> BuiltAssets:
    return build_assets(SITE, THEME, "Calissi Concept")


def test_style_sheet_and_script_stay_in_their_budget(built: BuiltAssets) -> None:
    assert len(brotli.compress(built.files[built.css], quality=5)) <= 6000
    assert len(brotli.compress(built.files[built.js], quality=5)) <= 1500


def test_a_file_is_named_by_its_content(built: BuiltAssets) -> None:
    for name, content in built.files.items():
        assert hashlib.sha256(content).hexdigest()[:10] == name.split(".")[1]


def test_the_same_input_gives_the_same_bytes(built: BuiltAssets) -> None:
    assert build_assets(SITE, THEME, "Calissi Concept") == built


def test_another_colour_gives_another_style_sheet(built: BuiltAssets) -> None:
    other = build_assets(SITE, THEME.model_copy(update={"colour": "#2f6f6d"}), "Calissi Concept")

    assert other.css != built.css
    assert other.js == built.js


def test_the_style_sheet_knows_dark_by_the_system_and_by_the_reader(built: BuiltAssets) -> None:
    css = built.files[built.css].decode()

    assert "prefers-color-scheme:dark" in css.replace(" ", "")
    assert ':root[data-scheme="dark"]' in css


def test_corners_and_headings_are_those_of_the_brand(built: BuiltAssets) -> None:
    css = built.files[built.css].decode()

    assert "--radius:0" in css
    assert "--font-headings:var(--font-serif)" in css


def test_the_manifest_names_icons_that_are_there(built: BuiltAssets) -> None:
    manifest = json.loads(built.files[built.manifest])

    assert manifest["name"] == "Calissi Concept"
    assert {icon["src"] for icon in manifest["icons"]} <= set(built.files)


def test_icons_and_preview_have_the_sizes_that_systems_expect(built: BuiltAssets) -> None:
    assert _size(built, built.touch_icon) == (180, 180)
    assert _size(built, built.preview) == (1200, 630)


def test_a_very_long_name_fits_the_preview() -> None:
    built = build_assets(SITE, THEME, "The Particularly Long Named Jewellery and Clothing Company of Paris")

    assert _size(built, built.preview) == (1200, 630)


def test_the_choice_of_shops_shows_each_in_its_colour() -> None:
    themes = {"calissi": THEME, "kallesia": Theme(colour="#c2255c")}

    built = build_choice_assets(SITE, themes, "Help")

    css = built.files[built.css].decode()
    assert '[data-brand="calissi"]' in css
    assert "--button:#c2255c" in css


def test_a_colour_override_that_cannot_be_read_fails_the_build() -> None:
    with pytest.raises(ValueError, match="link on ground"):
        build_assets(SITE, THEME.model_copy(update={"overrides": {"light.link": "#ffee00"}}), "Calissi Concept")


def test_a_style_file_without_a_layer_is_told(tmp_path: Path) -> None:
    shutil.copytree(SITE / "static", tmp_path / "static")
    (tmp_path / "static/css/stray.css").write_text("p { margin: 0 }")

    with pytest.raises(ValueError, match="stray"):
        build_assets(tmp_path, THEME, "Calissi Concept")


def test_a_script_in_a_folder_is_loaded_on_demand(tmp_path: Path) -> None:
    shutil.copytree(SITE / "static", tmp_path / "static")
    (tmp_path / "static/js/later").mkdir()
    (tmp_path / "static/js/later/ranking.js").write_text("window.onDemand = 1;")

    built = build_assets(tmp_path, THEME, "Calissi Concept")

    assert b"onDemand" in built.files[built.modules["later"]]
    assert b"onDemand" not in built.files[built.js]


def test_what_only_a_module_sees_gets_a_short_name_and_what_the_page_sees_keeps_its_own(tmp_path: Path) -> None:
    shutil.copytree(SITE / "static", tmp_path / "static")
    (tmp_path / "static/js/zoom").mkdir()
    script = 'var longInner = { publicName: 1 };\nwindow.shown = () => new URL("search.js", longInner.publicName);'
    (tmp_path / "static/js/zoom/ranking.js").write_text(script)
    (tmp_path / "static/js/shared.js").write_text("function sharedByScripts() {} // a comment")

    built = build_assets(tmp_path, THEME, "Calissi Concept")

    module = built.files[built.modules["zoom"]].decode()
    assert "longInner" not in module
    assert "publicName" in module
    assert f'"{built.modules["search"]}"' in module
    assert b"function sharedByScripts" in built.files[built.js]
    assert b"a comment" not in built.files[built.js]


def test_no_two_scripts_of_a_module_give_one_name_to_two_things() -> None:
    names = [
        name
        for path in (SITE / "static/js/search").glob("*.js")
        for line in path.read_text(encoding="utf-8").splitlines()
        for name in _top_level_names(line)
    ]

    assert sorted(names) == sorted(set(names))


def _top_level_names(line: str) -> list[str]:
    if line.startswith("var "):
        return re.findall(r"(?:^var |, )([A-Za-z_]+) = ", line)
    return re.findall(r"^(?:async )?(?:function|class) (\w+)", line)


def _size(built: BuiltAssets, name: str) -> tuple[int, int]:
    with Image.open(io.BytesIO(built.files[name])) as image:
        return image.size
