"""One warm pool for these tests, on small jobs."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import pytest

from grader.sandbox.pool import Pool, Worker
from grader.wire.encode import encode


def _job(function: str, calls: int) -> object:
    cases = [{"seed": 1, "args": []}] * calls
    return {
        "id": function,
        "function": function,
        "script": [],
        "gradients": [],
        "graphs": [],
        "memory_bytes": 1 << 30,
        "cases": cases,
    }


def plan() -> bytes:
    """Job 0 calls ``answer()`` once, job 1 twice."""
    return encode([_job("answer", 1), _job("answer", 2)])


@pytest.fixture(scope="session")
def pool() -> Iterator[Pool]:
    """A pool that no test may close or kill."""
    pool = Pool(plan)
    with contextlib.closing(pool):
        # Started here: a test that looks at what it starts itself must not find the first zygote among it.
        pool.fork().close()
        yield pool


@pytest.fixture(scope="session")
def worker(pool: Pool) -> Iterator[Worker]:
    """A worker of that pool."""
    with pool.worker() as worker:
        yield worker


@pytest.fixture
def own_pool() -> Iterator[Pool]:
    """A pool that a test may do anything to."""
    pool = Pool(plan)
    with contextlib.closing(pool):
        yield pool
