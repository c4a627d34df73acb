"""One warm sandbox for these tests."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.sandbox.client import Zygote
from tests.language.bench import Bench


@pytest.fixture(scope="session")
def zygote() -> Iterator[Zygote]:
    started = Zygote.start()
    with contextlib.closing(started):
        started.wait_until_warm()
        yield started


@pytest.fixture
def bench(zygote: Zygote, tmp_path: Path) -> Bench:
    return Bench(zygote, tmp_path)
