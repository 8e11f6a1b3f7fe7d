"""Freezes the site app into a folder with Frozen-Flask, every address listed, every warning an error."""

from __future__ import annotations

import mimetypes
import warnings
from collections.abc import Iterator
from pathlib import Path

from flask import Flask
from flask_frozen import Freezer

from helpcentre.pages.site import MIMETYPES, Site


def freeze(app: Flask, site: Site, folder: Path) -> Iterator[str]:
    """Write every address of `site` below `folder`, and yield each once it is written.

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
    freezer = Freezer(app, with_static_files=False, with_no_argument_rules=False, log_url_for=False)
    freezer.register_generator(lambda: (("page", {"place": address[1:]}) for address in site.addresses()))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for page in freezer.freeze_yield():
            yield page.url
