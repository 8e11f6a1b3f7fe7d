"""The folders of a project."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Project:
    """A project's folders, all below `root`."""

    root: Path

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
        return self.root / "var" / "builds"

    @property
    def dist(self) -> Path:
        """The link to the build that is served."""
        return self.root / "dist"
