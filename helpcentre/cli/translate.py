"""`python build.py translate update | check`: the catalogues of the pages' own words."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from helpcentre.cli.output import print_report
from helpcentre.errors import Report
from helpcentre.i18n import extraction

root_option = click.option(
    "--root",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path("."),
    help="The project's folder.",
)


@click.group()
def translate() -> None:
    """Catalogues of the words in templates and code."""


@translate.command()
@root_option
def update(root: Path) -> None:
    """Extract the messages and bring every catalogue up to date."""
    for path in extraction.update(root.resolve()):
        click.echo(path.relative_to(root.resolve()).as_posix())


@translate.command()
@root_option
def check(root: Path) -> None:
    """Tell every message that is not translated."""
    report = Report(root.resolve())
    for count in extraction.check_catalogues(root.resolve(), report):
        click.echo(f"{count.file}: {count.translated} of {count.total} messages")
    problems = list(report)
    print_report(problems)
    if problems:
        sys.exit(1)
