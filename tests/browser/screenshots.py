"""The pictures of the documentation, taken anew: ``python -m tests.browser.screenshots``.

Grades the example class and takes the main pages in Chromium, into ``docs/pictures/``.
"""

from __future__ import annotations

import io
import sys
import tempfile
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Page
from rich.console import Console
from rich.terminal_theme import DIMMED_MONOKAI

from grader.report.stored import read_grade
from grader.report.terminal_student import show_student
from tests import grading
from tests.browser.visits import NO_CHROMIUM, browser, chromium_path

PICTURES: Final = grading.CHECKOUT / "docs" / "pictures"
MAX_BYTES: Final = 150_000
_EXAMPLES: Final = grading.CHECKOUT / "examples" / "submissions"
# Whose report, and which part of it, say much in little space.
_STUDENT: Final = "ben_carter"
_EXERCISE: Final = "zero_grad"
_AT_THE_TERMINAL: Final = "rosa_delgado"


def main() -> int:
    """Take all pictures; say what each weighs."""
    path = chromium_path()
    if path is None:
        sys.stderr.write(f"{NO_CHROMIUM}\n")
        return 1
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        out = Path(place) / "reports"
        finished = grading.run(_EXAMPLES, "--course", grading.CHECKOUT, "--out", out, patience=900)
        if finished.returncode:
            sys.stderr.write(finished.stderr)
            return 1
        with browser(path) as chromium:
            _overview(chromium, out)
            _report(chromium, out)
            _terminal(chromium, out, Path(place))
    heavy = [picture for picture in PICTURES.glob("*.png") if picture.stat().st_size > MAX_BYTES]
    for picture in sorted(PICTURES.glob("*.png")):
        sys.stdout.write(f"{picture.name}: {picture.stat().st_size // 1000} KB\n")
    return 1 if heavy else 0


def _overview(chromium: Browser, out: Path) -> None:
    page = _open(chromium, out / "index.html", width=1200, height=960)
    page.screenshot(path=PICTURES / "overview.png")
    page.locator("#result").select_option("failed")
    page.locator("#exercise").select_option(label="zero_grad")
    # The section alone, not what happens to be around it.
    page.locator("section", has=page.locator("#all")).screenshot(path=PICTURES / "table.png")
    page.context.close()


def _report(chromium: Browser, out: Path) -> None:
    page = _open(chromium, out / _STUDENT / "report.html", width=900, height=1100)
    page.locator(f"#{_EXERCISE}").screenshot(path=PICTURES / "report.png")
    page.context.close()


def _terminal(chromium: Browser, out: Path, place: Path) -> None:
    console = Console(file=io.StringIO(), record=True, force_terminal=True, width=96, highlight=False)
    console.print(f"$ grade {_AT_THE_TERMINAL}.py", style="bold")
    show_student(console, read_grade(out / _AT_THE_TERMINAL / "grade.json").grade)
    page_path = place / "terminal.html"
    page_path.write_text(console.export_html(theme=DIMMED_MONOKAI, inline_styles=True), encoding="utf-8")
    page = _open(chromium, page_path, width=900, height=700)
    page.add_style_tag(content="body { margin: 0; font-size: 14px } pre { margin: 0; padding: 1rem 1.25rem }")
    page.locator("pre").screenshot(path=PICTURES / "terminal.png")
    page.context.close()


def _open(chromium: Browser, path: Path, *, width: int, height: int) -> Page:
    page = chromium.new_context(viewport={"width": width, "height": height}, color_scheme="light").new_page()
    page.goto(path.as_uri())
    return page


if __name__ == "__main__":
    sys.exit(main())
