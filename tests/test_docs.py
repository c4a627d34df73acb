"""The documentation: it builds without a warning, its pictures are there and light."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.grading import CHECKOUT, PATIENCE_SECONDS

DOCS = CHECKOUT / "docs"
MAX_PICTURE_BYTES = 150_000


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if importlib.util.find_spec("mkdocs") is None:
        pytest.skip("mkdocs is not installed: pip install -c constraints.txt -e '.[docs]'")
    place = tmp_path_factory.mktemp("site")
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(place)],
        cwd=CHECKOUT,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    assert 0 == built.returncode, built.stderr
    return place


def test_builds_strictly(site: Path) -> None:
    """Every page of the navigation exists, and every link and picture leads somewhere."""
    assert (site / "index.html").is_file()
    assert {page.stem for page in DOCS.glob("*.md")} <= {page.stem for page in site.glob("*.html")}


def test_fetches_nothing(site: Path) -> None:
    """The site is read without a network: no style, script, font or picture comes from elsewhere."""
    loads = re.compile(
        r"""<(?:link[^>]+rel="?(?:stylesheet|preconnect|icon)[^>]+href|script[^>]+src|img[^>]+src)=["']?(?:https?:)?//"""
    )
    assert [] == [page.name for page in site.glob("*.html") if loads.search(page.read_text("utf-8"))]


def test_pictures_are_light() -> None:
    """A picture that the pages show is there and weighs little, and none lies about unused."""
    shown = {
        name for page in DOCS.glob("*.md") for name in re.findall(r"\]\(pictures/([\w.-]+)\)", page.read_text("utf-8"))
    }
    assert shown == {picture.name for picture in (DOCS / "pictures").iterdir()}
    assert [] == [name for name in shown if (DOCS / "pictures" / name).stat().st_size > MAX_PICTURE_BYTES]
