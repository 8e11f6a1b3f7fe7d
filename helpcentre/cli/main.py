"""`python build.py build | check | serve | schema`."""

from __future__ import annotations

import os
import re
import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from helpcentre.check.content import check as check_content
from helpcentre.check.project import Project
from helpcentre.cli.output import print_report, progress_bar, summary
from helpcentre.cli.schemas import write_schemas
from helpcentre.cli.search import search
from helpcentre.cli.server import LocalServer
from helpcentre.cli.translate import root_option, translate
from helpcentre.errors import ContentError, HelpCentreError, SettingError, Severity
from helpcentre.freeze import build as builder
from helpcentre.freeze.publish import Workshop

_ORIGIN = re.compile(r"https?://[^\s/?#@]+/?")


class Moment(click.ParamType[datetime]):
    """A day or a moment: 2026-11-20 or 2026-11-20T08:30."""

    name = "day"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Read the option; anything else than ISO 8601 without an offset is refused."""
        if isinstance(value, datetime):
            return value
        try:
            moment = datetime.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a day such as 2026-11-20", param, ctx)
        if moment.tzinfo is not None:
            self.fail("leave the offset out; the brand's own time zone counts", param, ctx)
        return moment


as_of_option = click.option(
    "--as-of",
    type=Moment(),
    default=lambda: datetime.now(UTC).replace(microsecond=0),
    show_default="now",
    help="The moment for which drafts, notices and policies are judged, in each brand's own time zone.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def cli() -> None:
    """Help centre: Markdown and YAML in, a static help site out."""


@cli.command()
@as_of_option
@root_option
@click.option("--base-url", help="One origin for all brands, instead of their own (http://127.0.0.1:8000).")
@click.option("--search/--no-search", default=True, help="Whether the site can be searched.")
def build(as_of: datetime, root: Path, base_url: str | None, search: bool) -> None:
    """Build all brands and put the result live as `dist`."""
    with progress_bar() as progress:
        built = builder.build(Project(root.resolve()), as_of, checked_base(base_url), progress, search)
    print_report(built.report.of(Severity.WARNING))
    click.echo(summary(built))


@cli.command()
@as_of_option
@root_option
@click.option("--notes/--no-notes", default=True, help="List the notes to the shops' owners too.")
def check(as_of: datetime, root: Path, notes: bool) -> None:
    """Tell every mistake of the content, with file, line and cure. Nothing is written."""
    report = check_content(Project(root.resolve()), as_of).report
    if notes:
        print_report(report.of(Severity.NOTE))
    print_report(report.of(Severity.WARNING))
    errors = report.of(Severity.ERROR)
    print_report(errors)
    warnings = len(report.of(Severity.WARNING))
    click.echo(f"{len(errors)} errors, {warnings} warnings, {len(report.of(Severity.NOTE))} notes to owners")
    if errors:
        sys.exit(1)


@cli.command()
@as_of_option
@root_option
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
def serve(as_of: datetime, root: Path, port: int) -> None:
    """Build all brands for this machine and serve them on 127.0.0.1; the site that is live is left alone."""
    project = Project(root.resolve()).to_look_at()
    with LocalServer(port) as server:
        with progress_bar() as progress:
            built = builder.build(project, as_of, server.base, progress)
        print_report(built.report.of(Severity.WARNING))
        click.echo(summary(built))
        server.serve(project.dist)


@cli.command()
@root_option
def rollback(root: Path) -> None:
    """Make the build before the one that is served live again."""
    project = Project(root.resolve())
    build = Workshop(project.builds, project.dist).roll_back()
    click.echo(f"{build.name} is live again")


@cli.command()
@root_option
def schema(root: Path) -> None:
    """Write JSON Schemas of all YAML files to var/schemas, for editors."""
    for path in write_schemas(root.resolve() / "var" / "schemas"):
        click.echo(path.relative_to(root.resolve()).as_posix())


cli.add_command(translate)
cli.add_command(search)


def checked_base(base_url: str | None) -> str | None:
    """A base address without path. Raises `SettingError`."""
    if base_url is None:
        return None
    if not _ORIGIN.fullmatch(base_url):
        raise SettingError(f"--base-url {base_url}: give an origin such as http://127.0.0.1:8000")
    return base_url.rstrip("/")


def main() -> None:
    """Run the command line; every error of ours is a message, not a traceback."""
    try:
        cli()
    except ContentError as error:
        print_report(error.problems)
        count = len(error.problems)
        click.echo(f"{count} {'error' if count == 1 else 'errors'}: nothing was published", err=True)
        sys.exit(1)
    except HelpCentreError as error:
        click.echo(f"error: {error}", err=True)
        sys.exit(2)


def run() -> None:
    """Run the command line, and leave at once: to take a whole build apart object by object is a tenth of its time."""
    code: object = 0
    try:
        main()
    except SystemExit as leaving:
        code = leaving.code
        if isinstance(code, str):
            click.echo(code, err=True)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code if isinstance(code, int) else bool(code))
