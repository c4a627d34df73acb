"""``similar.html``: the pairs, and each pair side by side. One file, no script, everything escaped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from grader.report.pages import page_environment
from grader.similar.regions import Marked

MAX_LINES: Final = 300
HUES: Final = 6


class Line(NamedTuple):
    """A line of source; ``region`` 0 does not match."""

    number: int
    text: str
    region: int
    hue: int
    starts: bool


class Side(NamedTuple):
    name: str
    file: str
    lines: list[Line]
    more: int


class Match(NamedTuple):
    """One exercise of a pair; ``sides`` come in twos."""

    title: str
    percent: int
    sides: list[tuple[Side | None, Side | None]]


class Shown(NamedTuple):
    """One pair as the page has it."""

    first: str
    second: str
    percent: int
    overall: int
    most: str
    matches: list[Match]


def render_similar(
    pairs: Sequence[Shown], facts: Mapping[str, object], *, templates: Path | None = None
) -> Iterator[str]:
    """The page's text in chunks.

    Args:
        facts: ``compared``, ``found`` and ``threshold`` (numbers) and ``notes`` (sentences).
    """
    stream = page_environment(templates).get_template("similar.html").stream(pairs=pairs, **facts)
    stream.enable_buffering(256)
    return iter(stream)


def side(name: str, marked: Marked, texts: Sequence[str]) -> Side:
    """The lines of one side, the first :data:`MAX_LINES` of them."""
    last = len(texts) if marked.last is None else min(marked.last, len(texts))
    lines = []
    before = 0
    for number in range(marked.first, min(last, marked.first + MAX_LINES - 1) + 1):
        region = marked.regions.get(number, 0)
        lines.append(Line(number, texts[number - 1], region, (region - 1) % HUES, region not in {0, before}))
        before = region
    return Side(name=name, file=marked.file, lines=lines, more=max(0, last - marked.first + 1 - len(lines)))


def percent(likeness: float) -> int:
    """A likeness for people; what is not all is not 100."""
    return 100 if likeness >= 1 else min(99, round(100 * likeness))
