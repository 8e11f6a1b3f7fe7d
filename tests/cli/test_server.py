"""The server for one's own machine: a plain static host, and no more."""

from __future__ import annotations

import gzip
import http.client
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner
from werkzeug.serving import make_server

from helpcentre.cli.main import cli
from helpcentre.cli.server import LocalServer, create_static_app
from helpcentre.errors import SettingError
from tests.builders import project, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small published site, with a secret beside it."""
    files = {
        "index.html": "choose",
        "404.html": "nobody's 404",
        "_headers": "SECRET",
        "acme/_redirects": "SECRET",
        "acme/404.html": "acme's 404",
        "acme/fr/404.html": "le 404 d’acme",
        "acme/fr/retours/index.html": "retours " * 200,
        "acme/sitemap.xml": "<urlset/>",
        "acme/assets/site.0123456789.css": "body{}",
        "acme/assets/site.0123456789.webmanifest": "{}",
    }
    for name, text in files.items():
        write(tmp_path / "dist" / name, text)
    write(tmp_path / "secret.txt", "SECRET")
    return tmp_path / "dist"


@contextmanager
def serving(folder: Path) -> Iterator[int]:
    server = make_server("127.0.0.1", 0, create_static_app(folder), threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server.port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def get(port: int, path: str, method: str = "GET", **headers: str) -> tuple[int, bytes, dict[str, str]]:
    """The raw answer: no client cleans the path."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.putrequest(method, path)
    for name, value in headers.items():
        connection.putheader(name.replace("_", "-"), value)
    connection.endheaders()
    answer = connection.getresponse()
    found = answer.status, answer.read(), dict(answer.headers)
    connection.close()
    return found


def test_pages_are_served_at_clean_addresses(folder: Path) -> None:
    with serving(folder) as port:
        assert get(port, "/")[:2] == (200, b"choose")
        status, body, headers = get(port, "/acme/fr/retours/")
        assert (status, body[:7], headers["Content-Type"]) == (200, b"retours", "text/html; charset=utf-8")
        status, _, headers = get(port, "/acme/fr/retours")
        assert (status, headers["Location"]) == (301, "/acme/fr/retours/")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("/acme/fr/nowhere/deep/", "le 404 d’acme"),
        ("/acme/fr/nowhere", "le 404 d’acme"),
        ("/acme/de/nowhere/", "acme's 404"),
        ("/other/x", "nobody's 404"),
        ("/acme/fr/retours/index.html/x", "le 404 d’acme"),
    ],
)
def test_an_unknown_address_shows_the_404_of_its_brand_and_language(folder: Path, path: str, text: str) -> None:
    client = create_static_app(folder).test_client()
    answer = client.get(path)
    assert (answer.status_code, answer.text) == (404, text)


def test_without_any_404_page_the_answer_is_plain(tmp_path: Path) -> None:
    answer = create_static_app(tmp_path).test_client().get("/x")
    assert (answer.status_code, answer.text) == (404, "Not found")


def test_text_is_compressed_for_those_who_take_it(folder: Path) -> None:
    client = create_static_app(folder).test_client()
    plain = client.get("/acme/fr/retours/", headers={"Accept-Encoding": "identity"})
    packed = client.get("/acme/fr/retours/", headers={"Accept-Encoding": "gzip, br"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert gzip.decompress(packed.data) == plain.data
    assert len(packed.data) < len(plain.data)


def test_gzip_is_not_sent_to_those_who_refuse_it(folder: Path) -> None:
    answer = create_static_app(folder).test_client().get("/acme/fr/retours/", headers={"Accept-Encoding": "gzip;q=0"})
    assert "Content-Encoding" not in answer.headers


def test_fingerprinted_files_are_kept_for_ever_and_pages_are_not(folder: Path) -> None:
    client = create_static_app(folder).test_client()
    assert "immutable" in client.get("/acme/assets/site.0123456789.css").headers["Cache-Control"]
    assert "Cache-Control" not in client.get("/acme/fr/retours/").headers
    manifest = client.get("/acme/assets/site.0123456789.webmanifest")
    assert manifest.mimetype == "application/manifest+json"


OUTSIDE = (
    "/../secret.txt",
    "/acme/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "//../secret.txt",
    "/acme/fr/%2e%2e/%2e%2e/%2e%2e/secret.txt",
    "/..%5csecret.txt",
    "/%00",
    "/secret.txt%00.html",
    "/acme/%ff%fe",
    "/" + "a/" * 2000,
    "/" + "a" * 3000,
    "/_headers",
    "/acme/_redirects",
    "/acme//_redirects",
    "/acme/./_redirects",
    "/%5fheaders",
)


@pytest.mark.parametrize("path", OUTSIDE)
def test_nothing_outside_of_the_site_is_served(folder: Path, path: str) -> None:
    with serving(folder) as port:
        status, body, _ = get(port, path)
    assert status in (301, 308, 404, 414), (status, body[:100])
    assert b"SECRET" not in body


def test_a_link_that_leads_out_of_the_site_is_not_followed(folder: Path) -> None:
    (folder / "out.txt").symlink_to(folder.parent / "secret.txt")
    assert create_static_app(folder).test_client().get("/out.txt").status_code == 404


def test_only_reading_is_possible(folder: Path) -> None:
    client = create_static_app(folder).test_client()
    assert client.post("/").status_code == 405
    assert client.delete("/acme/").status_code == 405
    assert client.head("/").data == b""


def test_a_new_build_is_served_without_a_restart(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(tmp_path / name / "index.html", name)
    (tmp_path / "dist").symlink_to("one")
    client = create_static_app(tmp_path / "dist").test_client()
    assert client.get("/").text == "one"
    (tmp_path / "dist").unlink()
    (tmp_path / "dist").symlink_to("two")
    assert client.get("/").text == "two"


def test_serve_builds_for_this_machine_and_leaves_the_live_site_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    served: list[Path] = []
    monkeypatch.setattr(LocalServer, "serve", lambda _, folder: served.append(folder))
    here = project(tmp_path)
    with LocalServer(0) as free:
        port = free.base.rsplit(":", 1)[1]
    result = CliRunner().invoke(cli, ["serve", "--root", str(tmp_path), "--port", port])
    assert result.exit_code == 0, result.output
    sitemap = served[0] / "acme/sitemap.xml"
    assert f"http://127.0.0.1:{port}/acme/en/" in sitemap.read_text(encoding="utf-8")
    assert not here.dist.exists()


def test_the_server_answers_and_names_every_brand(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with LocalServer(0) as server:
        thread = threading.Thread(target=server.serve, args=(folder,))
        thread.start()
        status, body, _ = get(int(server.base.rsplit(":", 1)[1]), "/")
        server.stop()
        thread.join()
    assert (status, body) == (200, b"choose")
    assert f"{server.base}/acme/\n" in capsys.readouterr().out


def test_a_port_that_is_taken_is_told_before_anything_is_built(tmp_path: Path) -> None:
    project(tmp_path)
    with LocalServer(0) as taken:
        port = taken.base.rsplit(":", 1)[1]
        result = CliRunner().invoke(cli, ["serve", "--root", str(tmp_path), "--port", port])
    assert isinstance(result.exception, SettingError)
    assert not (tmp_path / "var").exists()
