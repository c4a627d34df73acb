"""One browser for all tests here; each test's pages are watched, and what they did is judged at its end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests import grading
from tests.browser import hostile
from tests.browser.visits import NO_CHROMIUM, Visits, browser, chromium_path


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = chromium_path()
    if path is None:
        pytest.skip(NO_CHROMIUM)
    with browser(path) as found:
        yield found


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Visits]:
    """Opens pages; a request, a console message, a dialog or a script error of any of them fails the test."""
    visits = Visits(chromium)
    yield visits
    visits.close()
    assert [] == visits.complaints


@pytest.fixture(scope="session")
def graded(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `grade` wrote about a small class, one of whom attacks the pages through everything he controls."""
    place = tmp_path_factory.mktemp("graded")
    course = grading.make_course(place / "course")
    handins = grading.make_handins(
        place / "handins",
        {
            "alice": grading.RIGHT,
            "bob": grading.WRONG,
            "carol": grading.HALF,
            "dora": grading.HALF.replace("torch.tensor(x, requires_grad=True)", "torch.tensor(x)"),
            hostile.FILE_NAME: hostile.SOURCE,
        },
    )
    finished = grading.run(handins, "--course", course, "--out", place / "out")
    assert 0 == finished.returncode, finished.stderr
    return place / "out"
