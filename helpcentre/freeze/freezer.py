"""Freezes the site app into a folder with Frozen-Flask, every address listed, every warning an error."""

from __future__ import annotations

import hashlib
import mimetypes
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from flask_frozen import Freezer
from werkzeug.test import EnvironBuilder, run_wsgi_app
from werkzeug.wrappers import Response

from helpcentre.pages.site import MIMETYPES, Site

_REQUEST = EnvironBuilder(path="/").get_environ()


@dataclass(frozen=True)
class Frozen:
    """A file that is written. `path`: below the folder of the build; `digest`: SHA-256 of its content."""

    path: str
    digest: str


class PlainClient(FlaskClient):
    """Asks for pages and nothing else: no cookies, no redirects, no form, which is most of a test client's time."""

    digest = ""
    """SHA-256 of the last answer: it is at hand here, and need not be read back from the disk for the manifest."""

    def get(self, path: str, **_: Any) -> Response:  # type: ignore[override]
        """The answer of the app for `path`."""
        environ = {**_REQUEST, "PATH_INFO": path.encode().decode("latin-1")}
        body, status, headers = run_wsgi_app(self.application, environ, buffered=True)
        content = b"".join(body)
        self.digest = hashlib.sha256(content).hexdigest()
        return Response(content, status, headers)


def freeze(app: Flask, site: Site, folder: Path) -> Iterator[Frozen]:
    """Write every address of `site` below `folder`, and yield each file once it is written.

    `folder` must be new and empty: Frozen-Flask removes what it did not write, so that is switched off.
    """
    for ending, mimetype in MIMETYPES.items():
        mimetypes.add_type(mimetype, f".{ending}")
    app.config.update(
        PROPAGATE_EXCEPTIONS=True,
        FREEZER_DESTINATION=str(folder),
        FREEZER_REMOVE_EXTRA_FILES=False,
        FREEZER_DEFAULT_MIMETYPE="text/plain",
        FREEZER_REDIRECT_POLICY="error",
    )
    client = PlainClient(app)
    app.test_client = lambda *_, **__: client  # type: ignore[method-assign]
    freezer = Freezer(app, with_static_files=False, with_no_argument_rules=False, log_url_for=False)
    freezer.register_generator(lambda: _addresses(site))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for page in freezer.freeze_yield():
            yield Frozen(page.path.as_posix(), client.digest)


def _addresses(site: Site) -> Iterator[str | tuple[str, dict[str, str]]]:
    """Every address. The first one names the endpoint, as Frozen-Flask wants to hear it; the others are quicker."""
    first, *others = site.addresses()
    yield "page", {"place": first[1:]}
    yield from others
