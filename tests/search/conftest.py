"""The real articles as rankers, once a worker."""

from __future__ import annotations

import pytest

from helpcentre.check.project import Project
from helpcentre.cli.search import Desk
from tools.search_quality import AS_OF, QUERIES, ROOT, Query, read_queries


@pytest.fixture(scope="session")
def desk() -> Desk:
    """The project's brands, ready to be searched."""
    return Desk(Project(ROOT), AS_OF)


@pytest.fixture(scope="session")
def queries() -> list[Query]:
    """The development set."""
    return list(read_queries(sorted(QUERIES.glob("*.tsv"))))
