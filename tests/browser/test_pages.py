"""What holds for every page that `grade` writes, seen in a browser."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.browser import hostile
from tests.browser.visits import PHONE_WIDTH, SCHEMES, Scheme, Visits, overflow, serious_findings

PAGES = ("index", "alice", "bob", "dora", "hostile")


def page_path(graded: Path, name: str) -> Path:
    """A page of the small class; the hostile one lies where the grader thought fit."""
    if name == "index":
        return graded / "index.html"
    wanted = hostile.FILE_NAME if name == "hostile" else name
    for row in json.loads((graded / "grades.json").read_text("utf-8"))["submissions"]:
        if row["submission"] == wanted:
            return graded / str(row["folder"]) / "report.html"
    raise LookupError(name)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_serious(visit: Visits, graded: Path, name: str, scheme: Scheme) -> None:
    """Contrast, names, roles and order are fit for a screen reader, in the light and in the dark."""
    assert [] == serious_findings(visit(page_path(graded, name), scheme=scheme))


@pytest.mark.parametrize("name", PAGES)
def test_fits_a_phone(visit: Visits, graded: Path, name: str) -> None:
    """On a phone nobody scrolls sideways."""
    assert 0 == overflow(visit(page_path(graded, name), width=PHONE_WIDTH, height=740))


@pytest.mark.parametrize("name", PAGES)
def test_fits_paper(visit: Visits, graded: Path, name: str) -> None:
    """Printed on A4, nothing hangs over the edge."""
    page = visit(page_path(graded, name), width=718, height=1047)  # A4 at 96 dpi within Chromium's margins
    page.emulate_media(media="print")
    assert 0 == overflow(page)


@pytest.mark.parametrize("name", PAGES)
def test_reads_without_script(visit: Visits, graded: Path, name: str) -> None:
    """With scripts switched off, every page opens and says what it has to say."""
    page = visit(page_path(graded, name), script=False)
    assert page.title()
    assert re.search(r"\d", page.locator("main").inner_text())


@pytest.mark.parametrize("name", ["index", "hostile"])
def test_markup_of_a_submission_stays_text(visit: Visits, graded: Path, name: str) -> None:
    """Markup in a name, a docstring, a print, a warning, an exception, a value makes no element."""
    page = visit(page_path(graded, name))
    assert 0 == page.locator("img, #owned, [onerror]").count()
    assert (1 if name == "index" else 0) == page.locator("script").count()
    # What is folded is part of the page too.
    page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })")
    text = page.locator("main").inner_text()
    assert "onerror=alert(1)" in text
    if name == "hostile":
        for field in ("printed", "warned", "raised"):
            assert re.search(rf"{field} </pre></style><img", text), field


def test_reports_have_no_script(visit: Visits, graded: Path) -> None:
    """A student's page has no script to begin with, and its policy would run none."""
    page = visit(page_path(graded, "bob"))
    assert 0 == page.locator("script").count()
    assert "script-src" not in (page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content") or "")
