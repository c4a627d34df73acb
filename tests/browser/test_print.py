"""What a page looks like on paper, seen in a browser that believes it is printing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from grader.report.student import StudentReport
from tests.browser.test_pages import page_path
from tests.browser.visits import Visits
from tests.report.samples import SOURCE, exercise, grade

A4 = {"width": 703, "height": 1000}
"""In pixels of 1/96 inch, within the margins of our style sheet."""
A4_ACROSS = {"width": 1031, "height": 640}

# What is laid out beyond the right edge of its block, or has to be scrolled to be read.
CUT_OFF = """() => [...document.querySelectorAll('pre, code, table, figure, svg, dd, p')].filter(
  (each) => each.offsetParent !== null && (each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0
    || each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
).map((each) => each.tagName + ' ' + each.className + ': ' + each.textContent.slice(0, 60))"""


def printed(visit: Visits, path: Path, size: dict[str, int], scheme: str = "light") -> Page:
    page = visit(path, width=size["width"], height=size["height"], scheme=scheme)  # type: ignore[arg-type]
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("name", ["bob", "dora", "hostile"])
def test_what_is_folded_is_open_on_paper(visit: Visits, graded: Path, name: str) -> None:
    """Nobody can unfold paper: the checks, the output and the prompt of a wrong answer are there to be read."""
    page = printed(visit, page_path(graded, name), A4)
    folded = page.locator("article:not(.passed) details")
    assert folded.count() > 0
    for each in folded.all():
        assert not each.get_attribute("open")
        assert each.locator("> :not(summary)").first.bounding_box() is not None


@pytest.mark.parametrize(("name", "size"), [("bob", A4), ("dora", A4), ("hostile", A4), ("index", A4_ACROSS)])
def test_nothing_is_cut_off_on_paper(visit: Visits, graded: Path, name: str, size: dict[str, int]) -> None:
    """Paper cannot be scrolled: long lines of code wrap, tables and pictures fit."""
    assert [] == printed(visit, page_path(graded, name), size).evaluate(CUT_OFF)


def test_a_long_line_of_code_wraps_on_paper(visit: Visits, tmp_path: Path) -> None:
    """On a screen it is scrolled, on paper it would be lost; the number of its line stays in one piece."""
    source = SOURCE.replace("x.grad", "x.grad" + " + x.grad" * 40)
    page_of = tmp_path / "report.html"
    page_of.write_text(StudentReport().render(grade(), {"square_slope": exercise()}, {"square_slope.py": source}))
    page = visit(page_of, width=A4["width"], height=A4["height"])
    cut_off = "each => each.scrollWidth > each.clientWidth"
    assert page.locator(".source").evaluate(cut_off)
    page.emulate_media(media="print")
    assert not page.locator(".source").evaluate(cut_off)
    assert page.locator(".source span").last.bounding_box()["height"] > 40  # type: ignore[index]  # it is there


@pytest.mark.parametrize("name", ["bob", "index"])
def test_paper_is_light(visit: Visits, graded: Path, name: str) -> None:
    """A reader's dark screen does not blacken the page, and what is coloured for a reason stays coloured."""
    page = printed(visit, page_path(graded, name), A4, scheme="dark")
    assert "rgb(255, 255, 255)" == page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert "exact" == page.locator(".pill").first.evaluate("each => getComputedStyle(each).printColorAdjust")


def test_a_report_is_a_few_numbered_pages(visit: Visits, graded: Path) -> None:
    """Printing really makes pages, and not many of them."""
    page = visit(page_path(graded, "bob"))
    made = page.pdf(format="A4", print_background=False)
    pages = re.findall(rb"/Type\s*/Page\b(?!s)", made)
    assert 1 <= len(pages) <= 8
