"""One build from content to a site that is live, or to the list of mistakes that stand in its way."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError

from helpcentre.check.content import Checked, check
from helpcentre.check.project import Project
from helpcentre.errors import Report, ThemeError
from helpcentre.freeze.freezer import freeze
from helpcentre.freeze.publish import Workshop
from helpcentre.pages.app import create_site_app
from helpcentre.pages.roots import host_assets
from helpcentre.pages.site import Site


@dataclass(frozen=True)
class Built:
    """A build that is live. `seconds`: wall clock."""

    folder: Path
    addresses: int
    pages: int
    seconds: float
    report: Report


def build(
    project: Project,
    as_of: datetime,
    local_base: str | None = None,
    progress: Callable[[int, int], None] = lambda *_: None,
    search: bool = True,
) -> Built:
    """Build the site for the moment `as_of` and put it live.

    `local_base`: an origin for all brands instead of their public addresses. `progress`: called with the
    number of addresses written and their total. `search`: whether the site can be searched. Raises
    `ContentError` with every mistake, before anything is written; the site that was live stays.
    """
    started = time.perf_counter()
    workshop = Workshop(project.builds, project.dist)
    with _uncollected():
        checked = check(project, as_of, local_base, search)
        checked.report.raise_errors()
        with workshop.new_build() as folder:
            site, digests = _write(checked, project, folder, progress)
            final = workshop.publish(folder, digests)
    total = len(site.pages) + len(site.files)
    return Built(final, total, len(site.pages), time.perf_counter() - started, checked.report)


def build_into(project: Project, folder: Path, as_of: datetime, local_base: str | None = None) -> None:
    """Build the site into the empty `folder` and publish nothing. Raises `ContentError`."""
    checked = check(project, as_of, local_base)
    checked.report.raise_errors()
    _write(checked, project, folder, lambda *_: None)


def _write(
    checked: Checked, project: Project, folder: Path, progress: Callable[[int, int], None]
) -> tuple[Site, dict[str, str]]:
    """Write everything below `folder`; returns the site and the digest of every file by its path."""
    site = Site(checked.editions, checked.book, host_assets(checked.editions, project.theme), checked.indexes)
    total = len(site.pages) + len(site.files)
    digests: dict[str, str] = {}
    try:
        for frozen in freeze(create_site_app(site, project.theme), site, folder):
            digests[frozen.path] = frozen.digest
            progress(len(digests), total)
    except TemplateNotFound as error:
        raise ThemeError(f"site/templates: there is no template {error.message}") from error
    except TemplateSyntaxError as error:
        raise ThemeError(f"site/templates/{error.name}:{error.lineno}: {error.message}") from error
    return site, digests


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for circles of garbage: a build keeps nearly all that it makes, so a fifth of its time went there."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
