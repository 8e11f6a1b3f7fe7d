"""The folders of a project."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Project:
    """A project's folders. `root`: where its sources are; `output`: where builds go, the root when left out."""

    root: Path
    output: Path | None = None

    @property
    def content(self) -> Path:
        """Articles, policies, brands."""
        return self.root / "content"

    @property
    def theme(self) -> Path:
        """Templates, styles, scripts, icons."""
        return self.root / "site"

    @property
    def translations(self) -> Path:
        """Gettext catalogues."""
        return self.root / "translations"

    @property
    def builds(self) -> Path:
        """Where builds are made."""
        return self.root / "var" / "builds" if self.output is None else self.output / "builds"

    @property
    def dist(self) -> Path:
        """The link to the build that is served."""
        return (self.output or self.root) / "dist"

    def to_look_at(self) -> Project:
        """The same sources, built beside the site that is live: pages for this machine only."""
        return Project(self.root, self.root / "var" / "serve")
