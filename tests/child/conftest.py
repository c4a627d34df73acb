"""One warm sandbox for these tests."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import pytest

from grader.sandbox.pool import Pool
from tests.child.running import PLAN, Runner


@pytest.fixture(scope="session")
def run() -> Iterator[Runner]:
    """Runs students' files."""
    pool = Pool(lambda: PLAN)
    with contextlib.closing(pool), pool.worker() as worker:
        yield Runner(worker)
