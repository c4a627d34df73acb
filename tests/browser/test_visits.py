"""The watch itself: what a page must not do is seen when a page does it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.visits import Visits, overflow, serious_findings


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("<script>alert('here')</script>", "dialog: here"),
        ("<script>console.log('said')</script>", "console: said"),
        ("<script>nothing.at.all</script>", "script error: nothing is not defined"),
        ("<img src='other.png'>", "fetched: file://"),
        ("<link rel='stylesheet' href='http://127.0.0.1:9/a.css'>", "fetched: http://127.0.0.1:9/a.css"),
    ],
    ids=["dialog", "console", "error", "file", "network"],
)
def test_misbehaviour_is_seen(chromium: Browser, tmp_path: Path, body: str, complaint: str) -> None:
    """A page that asks, complains, breaks or fetches is found out."""
    page = tmp_path / "page.html"
    page.write_text(f"<!doctype html><title>t</title>{body}", encoding="utf-8")
    visits = Visits(chromium)
    visits(page)
    visits.close()
    assert any(said.startswith(complaint) for said in visits.complaints), visits.complaints


def test_bad_contrast_and_overflow_are_seen(chromium: Browser, tmp_path: Path) -> None:
    """Grey on grey, and a line that is wider than the window, are found."""
    page = tmp_path / "page.html"
    body = "<p style='color:#aaa;background:#bbb;width:2000px'>hardly to be read</p>"
    page.write_text(f"<!doctype html><html lang=en><title>t</title><main>{body}</main>", encoding="utf-8")
    visits = Visits(chromium)
    opened = visits(page)
    assert ["color-contrast"] == [finding.split(":")[0] for finding in serious_findings(opened)]
    assert overflow(opened) > 700
    visits.close()
