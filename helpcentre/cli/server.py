"""A small server for one's own machine: the folder `dist`, with 404 pages and compression."""

from __future__ import annotations

import gzip
import mimetypes
from pathlib import Path

import click
from flask import Flask, Response, abort, request
from werkzeug.exceptions import NotFound
from werkzeug.security import safe_join
from werkzeug.serving import make_server

from helpcentre.pages.site import MIMETYPES

_COMPRESSED = ("text/", "application/json", "application/xml", "application/manifest", "image/svg")


def create_static_app(folder: Path) -> Flask:
    """An app that serves the files below `folder` as a static host would: clean addresses, 404.html."""
    app = Flask("helpcentre.server", static_folder=None)
    for ending, mimetype in MIMETYPES.items():
        mimetypes.add_type(mimetype, f".{ending}")

    @app.get("/")
    @app.get("/<path:place>")
    def file(place: str = "") -> Response:
        found = _find(folder, place)
        if found is None:
            abort(404)
        if found.is_dir():
            return Response(status=301, headers={"Location": f"/{place}/"})
        return _response(found, 200)

    @app.errorhandler(404)
    def not_found(_: NotFound) -> Response:
        parts = request.path.strip("/").split("/")
        for end in range(len(parts), -1, -1):
            page = _find(folder, "/".join([*parts[:end], "404.html"]).lstrip("/"))
            if page is not None and page.is_file():
                return _response(page, 404)
        return Response("Not found", 404, mimetype="text/plain")

    return app


def _find(folder: Path, place: str) -> Path | None:
    joined = safe_join(str(folder), place)
    if joined is None:
        return None
    path = Path(joined)
    if place == "" or place.endswith("/"):
        path = path / "index.html"
    return path if path.exists() and "/_" not in f"/{place}" else None


def _response(path: Path, status: int) -> Response:
    mimetype = mimetypes.guess_type(path.name)[0] or "text/plain"
    content = path.read_bytes()
    response = Response(content, status, mimetype=mimetype)
    if mimetype.startswith(_COMPRESSED) and "gzip" in request.headers.get("Accept-Encoding", ""):
        response.set_data(gzip.compress(content, 6, mtime=0))
        response.headers["Content-Encoding"] = "gzip"
        response.vary.add("Accept-Encoding")
    if path.parent.name == "assets":
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def serve_folder(folder: Path, port: int) -> None:
    """Serve `folder` on 127.0.0.1 until interrupted, and print the address of every brand."""
    server = make_server("127.0.0.1", port, create_static_app(folder), threaded=True)
    base = f"http://127.0.0.1:{server.port}"
    click.echo(f"\nServing on {base}/  (Ctrl+C stops)")
    for brand in sorted(path.name for path in folder.iterdir() if (path / "sitemap.xml").exists()):
        click.echo(f"  {base}/{brand}/")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        click.echo("stopped")
    finally:
        server.server_close()
