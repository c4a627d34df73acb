"""Pages in a real Chromium, and what each of them must not do: fetch, complain, ask, open another."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Literal

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it ships none
from playwright.sync_api import Browser, Dialog, Page, Request, sync_playwright

Scheme = Literal["light", "dark"]
SCHEMES: Final[tuple[Scheme, ...]] = ("light", "dark")
PHONE_WIDTH: Final = 360
_NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
_SERIOUS: Final = {"serious", "critical"}


NO_CHROMIUM: Final = "no Chromium here: apt-get install chromium, or set CHROMIUM to the path of one"


def chromium_path() -> str | None:
    """Debian's Chromium, or the one that CHROMIUM names."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)


@contextmanager
def browser(path: str) -> Iterator[Browser]:
    """A Chromium without a window."""
    with sync_playwright() as playwright:
        # Started by root in a container it has no sandbox of its own; the pages are ours.
        chromium = playwright.chromium.launch(executable_path=path, chromium_sandbox=False)
        try:
            yield chromium
        finally:
            chromium.close()


class Visits:
    """Opens pages and remembers everything that they did and should not have."""

    def __init__(self, chromium: Browser) -> None:
        self._chromium = chromium
        self._closing: list[Page] = []
        self.complaints: list[str] = []

    def __call__(
        self, path: Path, *, scheme: Scheme = "light", width: int = 1280, height: int = 900, script: bool = True
    ) -> Page:
        """Open a file as a reader would.

        Args:
            scheme: light or dark, as the reader's system has it.
            width, height: of the window, in CSS pixels.
            script: whether the reader's browser runs scripts at all.
        """
        context = self._chromium.new_context(
            color_scheme=scheme, viewport={"width": width, "height": height}, java_script_enabled=script, offline=True
        )
        page = context.new_page()
        page.on("console", lambda message: self._complain("console", message.text))
        page.on("pageerror", lambda error: self._complain("script error", error))
        page.on("dialog", self._dismiss)
        page.on("popup", lambda popup: self._complain("window", popup.url))
        page.on("request", self._judge)
        page.goto(path.resolve().as_uri())
        self._closing.append(page)
        return page

    def close(self) -> None:
        for page in self._closing:
            page.context.close()

    def _complain(self, kind: str, what: object) -> None:
        self.complaints.append(f"{kind}: {what}")

    def _dismiss(self, dialog: Dialog) -> None:
        self._complain("dialog", dialog.message)
        dialog.dismiss()

    def _judge(self, request: Request) -> None:
        if not (request.is_navigation_request() and request.url.startswith("file:")):
            self._complain("fetched", request.url)


def serious_findings(page: Page) -> list[str]:
    """What axe calls serious or critical on the page as it stands, each with the first element it names."""
    found = Axe().run(page).response["violations"]
    return [
        f"{finding['id']}: {finding['help']}, as in {finding['nodes'][0]['html'][:200]}"
        for finding in found
        if finding["impact"] in _SERIOUS
    ]


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than its window: what makes a reader scroll sideways."""
    width: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return width
