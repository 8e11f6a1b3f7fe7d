"""What the commands print: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

import click

from helpcentre.errors import Problem, Severity
from helpcentre.freeze.build import Built

LINE_EVERY = 250


def print_report(problems: Iterable[Problem]) -> None:
    """One line for each problem, on standard error."""
    for problem in problems:
        click.echo(f"{problem.severity.value}: {problem}", err=True)


@contextmanager
def progress_bar() -> Iterator[Callable[[int, int], None]]:
    """A function that takes the number done and the total; silent when nobody looks."""
    if not sys.stderr.isatty():
        yield _plain_line
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("writing"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, transient=True) as progress:
        task = progress.add_task("writing", total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)


def _plain_line(done: int, total: int) -> None:
    if done % LINE_EVERY == 0 or done == total:
        click.echo(f"written {done} of {total}", err=True)


def summary(built: Built) -> str:
    """One line about a build."""
    warnings = len(built.report.of(Severity.WARNING))
    return (
        f"{built.pages} pages and {built.addresses - built.pages} files in {built.seconds:.1f} s, "
        f"{warnings} {'warning' if warnings == 1 else 'warnings'}: {built.folder.name} is live"
    )
