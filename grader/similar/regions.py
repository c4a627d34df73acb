"""Where two hand-ins match: lines on both sides that bear the same number. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from grader.similar.fingerprints import K, kgrams
from grader.similar.handins import Passage


@dataclass(frozen=True, kw_only=True)
class Marked:
    """One side of one exercise.

    Attributes:
        file: untrusted text.
        first, last: the lines that belong to the exercise; of a whole file, ``last`` is None.
        regions: the number of the matching region, by line.
    """

    file: str
    first: int
    last: int | None
    regions: Mapping[int, int]


@dataclass(kw_only=True)
class _Run:
    """Tokens in a row that stand in a row on the other side too: passages and first tokens of both."""

    passages: tuple[int, int]
    firsts: tuple[int, int]
    length: int


def mark(
    one: Sequence[Passage], other: Sequence[Passage], counted: Collection[int]
) -> tuple[list[Marked], list[Marked]]:
    """The passages of both sides with their matching regions, numbered alike from 1.

    Args:
        counted: the fingerprints that both have and that are rare.
    """
    # The keys of each are places in their order, found at once however often a passage repeats itself.
    places: dict[int, dict[tuple[int, int], None]] = {}
    for index, at, fingerprint in _counted(other, counted):
        places.setdefault(fingerprint, {})[index, at] = None
    runs: list[_Run] = []
    for index, at, fingerprint in _counted(one, counted):
        if fingerprint not in places:
            continue
        last = runs[-1] if runs else None
        if last is not None and last.passages[0] == index and at <= last.firsts[0] + last.length:
            step = at - last.firsts[0]
            if (last.passages[1], last.firsts[1] + step) in places[fingerprint]:
                last.length = step + K
                continue
        there, place = next(iter(places[fingerprint]))
        runs.append(_Run(passages=(index, there), firsts=(at, place), length=K))
    return _marked(one, runs, 0), _marked(other, runs, 1)


def _counted(passages: Sequence[Passage], counted: Collection[int]) -> list[tuple[int, int, int]]:
    return [
        (index, at, fingerprint)
        for index, passage in enumerate(passages)
        for at, fingerprint in enumerate(kgrams(passage.texts).tolist())
        if fingerprint in counted
    ]


def _marked(passages: Sequence[Passage], runs: Sequence[_Run], side: int) -> list[Marked]:
    found = []
    for index, passage in enumerate(passages):
        regions: dict[int, int] = {}
        for number, run in enumerate(runs, start=1):
            if run.passages[side] == index:
                lines = passage.lines[run.firsts[side] : run.firsts[side] + run.length]
                for line in range(lines[0], lines[-1] + 1):
                    regions.setdefault(line, number)
        first, last = (1, None) if passage.whole else (passage.lines[0], passage.lines[-1])
        found.append(Marked(file=passage.file, first=first, last=last, regions=regions))
    return found
