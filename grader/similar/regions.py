"""Where two hand-ins match: lines on both sides that bear the same number. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from grader.similar.fingerprints import K, kgrams
from grader.similar.handins import Passage


@dataclass(frozen=True, kw_only=True)
class Marked:
    """One side of one exercise.

    Attributes:
        file: untrusted text.
        first, last: the lines that belong to the exercise.
        regions: the number of the matching region, by line.
    """

    file: str
    first: int
    last: int
    regions: Mapping[int, int]


def mark(
    one: Sequence[Passage], other: Sequence[Passage], counted: Collection[int]
) -> tuple[list[Marked], list[Marked]]:
    """The passages of both sides with their matching regions, numbered alike from 1.

    Args:
        counted: the fingerprints that both have and that are rare.
    """
    left, right = _Side(one, counted), _Side(other, counted)
    numbers: dict[int, int] = {}
    for run in left.runs:
        for fingerprint in run.fingerprints:
            numbers.setdefault(fingerprint, run.number)
    for run in right.runs:
        votes = Counter(numbers[fingerprint] for fingerprint in run.fingerprints if fingerprint in numbers)
        # Of regions that match equally the first, so that a page is the same in each run.
        run.number = min(votes, key=lambda number: (-votes[number], number), default=0)
    return left.marked(), right.marked()


class _Run:
    """Tokens in a row that match."""

    def __init__(self, passage: int, first: int) -> None:
        self.passage = passage
        self.first = first
        self.end = first + K
        self.number = 0
        self.fingerprints: list[int] = []


class _Side:
    def __init__(self, passages: Sequence[Passage], counted: Collection[int]) -> None:
        self._passages = passages
        self.runs: list[_Run] = []
        for index, passage in enumerate(passages):
            run: _Run | None = None
            for at, fingerprint in enumerate(kgrams(passage.texts).tolist()):
                if fingerprint not in counted:
                    continue
                if run is None or at > run.end:
                    run = _Run(index, at)
                    self.runs.append(run)
                run.end = at + K
                run.fingerprints.append(fingerprint)
        for number, run in enumerate(self.runs, start=1):
            run.number = number

    def marked(self) -> list[Marked]:
        found = []
        for index, passage in enumerate(self._passages):
            regions: dict[int, int] = {}
            for run in self.runs:
                if run.passage == index and run.number:
                    lines = passage.lines[run.first : run.end]
                    for line in range(lines[0], lines[-1] + 1):
                        regions.setdefault(line, run.number)
            found.append(Marked(file=passage.file, first=passage.lines[0], last=passage.lines[-1], regions=regions))
        return found
