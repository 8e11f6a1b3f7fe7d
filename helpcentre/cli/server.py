"""A small server for one's own machine: the folder `dist`, with 404 pages and compression."""

from __future__ import annotations

import gzip
import mimetypes
from pathlib import Path

import click
from flask import Flask, Response, abort, redirect, request
from werkzeug.exceptions import NotFound
from werkzeug.security import safe_join
from werkzeug.serving import make_server
from werkzeug.wrappers import Response as BaseResponse

from helpcentre.errors import SettingError
from helpcentre.pages.site import MIMETYPES

_COMPRESSED = ("text/", "application/json", "application/xml", "application/manifest", "image/svg")


def create_static_app(folder: Path) -> Flask:
    """An app that serves the files below `folder` as a static host would: clean addresses, 404.html."""
    app = Flask("helpcentre.server", static_folder=None)
    for ending, mimetype in MIMETYPES.items():
        mimetypes.add_type(mimetype, f".{ending}")

    @app.get("/")
    @app.get("/<path:place>")
    def file(place: str = "") -> BaseResponse:
        found = _find(folder, place)
        if found is None:
            abort(404)
        if found.is_dir():
            query = f"?{request.query_string.decode()}" if request.query_string else ""
            return redirect(f"/{place}/{query}", 301)
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
    try:
        inside = path.resolve(strict=True).is_relative_to(folder.resolve())
    except (OSError, ValueError):  # not there, or a name that no file can have
        return None
    return path if inside and "/_" not in f"/{place}" else None


def _response(path: Path, status: int) -> Response:
    mimetype = mimetypes.guess_type(path.name)[0] or "text/plain"
    content = path.read_bytes()
    response = Response(content, status, mimetype=mimetype)
    if mimetype.startswith(_COMPRESSED) and request.accept_encodings["gzip"] > 0:
        response.set_data(gzip.compress(content, 6, mtime=0))
        response.headers["Content-Encoding"] = "gzip"
        response.vary.add("Accept-Encoding")
    if path.parent.name == "assets":
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


class LocalServer:
    """A port on 127.0.0.1, taken before anything is built for it. Raises `SettingError` when it is in use."""

    def __init__(self, port: int) -> None:
        """`port`: 0 for any free one."""
        try:
            self._server = make_server("127.0.0.1", port, create_static_app(Path()), threaded=True)
        except (OSError, SystemExit):
            raise SettingError(f"port {port} is taken; choose another one: PORT={port + 1} make serve") from None
        self.base = f"http://127.0.0.1:{self._server.port}"

    def __enter__(self) -> LocalServer:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.server_close()

    def serve(self, folder: Path) -> None:
        """Serve `folder` until interrupted, and print the address of every brand."""
        self._server.app = create_static_app(folder)
        click.echo(f"\nServing on {self.base}/  (Ctrl+C stops)")
        for brand in sorted(path.name for path in folder.iterdir() if (path / "sitemap.xml").exists()):
            click.echo(f"  {self.base}/{brand}/")
        try:
            self._server.serve_forever()
        except KeyboardInterrupt:
            click.echo("stopped")

    def stop(self) -> None:
        """End `serve` from another thread."""
        self._server.shutdown()
