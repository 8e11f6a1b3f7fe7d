"""Everything that can be wrong with content, settings or code, and how it is told.

The tree::

    HelpCentreError            base of all; never raised itself
    ├── ContentError           content that cannot be published; carries every Problem found
    ├── ThemeError             a template that is missing or cannot be read
    ├── PublishError           the file system would not let a finished build go live
    ├── SettingError           a command-line option or environment value that makes no sense
    ├── MoneyError             a sum of two currencies, below zero, or finer than the smallest coin
    ├── OrderError             an order whose parts contradict each other; carries every Problem found
    └── DeadlineError          a time without a zone, or a zone that nobody knows

A single mistake in content is a value, `Problem`; mistakes are gathered in a `Report` and
raised together, so that one run shows them all.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path


class Severity(Enum):
    """How much a problem matters: an error stops the build, a note is for the shop's owner."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake: where it is (file, line from 1; 0 = the whole file), what it is, how to mend it."""

    file: str
    line: int
    code: str
    message: str
    hint: str = ""
    severity: Severity = field(default=Severity.ERROR, compare=False)

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        hint = f" ({self.hint})" if self.hint else ""
        return f"{place}: {self.code} {self.message}{hint}"


class Report:
    """Collects problems while content is read; the order of reading does not show in the result."""

    def __init__(self, root: Path | None = None) -> None:
        """`root`: the folder that file names are shown relative to."""
        self._root = root
        self._problems: set[Problem] = set()

    def add(
        self,
        file: Path | str,
        line: int,
        code: str,
        message: str,
        hint: str = "",
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Note one problem at `file`:`line`."""
        self._problems.add(Problem(self.shown(file), line, code, message, hint, severity))

    def shown(self, file: Path | str) -> str:
        """`file` as it is shown to people: relative to the project where it lies inside."""
        if self._root is not None and isinstance(file, Path) and file.is_relative_to(self._root):
            return file.relative_to(self._root).as_posix()
        return str(file)

    def extend(self, problems: Iterable[Problem]) -> None:
        """Take over problems that were found elsewhere."""
        self._problems.update(problems)

    def __iter__(self) -> Iterator[Problem]:
        return iter(sorted(self._problems))

    def of(self, severity: Severity) -> list[Problem]:
        """The problems of one severity, by file and line."""
        return [problem for problem in self if problem.severity is severity]

    def has_errors(self) -> bool:
        """Whether something was found that stops a build."""
        return any(problem.severity is Severity.ERROR for problem in self._problems)

    def raise_errors(self) -> None:
        """Raise `ContentError` with every error found so far, if there is one."""
        errors = self.of(Severity.ERROR)
        if errors:
            raise ContentError(errors)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint naming the known word that looks most like `word`, or an empty text."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"did you mean `{near[0]}`?" if near else ""


class HelpCentreError(Exception):
    """Base of every error that this project raises on purpose."""


class ContentError(HelpCentreError):
    """Content that cannot be published; `problems` holds every mistake that was found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class ThemeError(HelpCentreError):
    """A template that is missing or cannot be read; the message names it."""


class PublishError(HelpCentreError):
    """A finished build could not go live; the message says what to do."""


class SettingError(HelpCentreError):
    """A command-line option or an environment variable that makes no sense."""


class MoneyError(HelpCentreError):
    """Money that cannot be reckoned with: two currencies, less than nothing, finer than the smallest coin."""


class OrderError(HelpCentreError):
    """An order whose parts contradict each other; `problems` holds every fault, its `file` names the place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class DeadlineError(HelpCentreError):
    """A deadline that cannot be counted: a time without a time zone, or a zone that nobody knows."""
