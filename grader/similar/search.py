"""A whole search: hand-ins in, pairs and a page out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Final

import numpy as np

from grader.course.load import Course
from grader.intake import Submission
from grader.intake.names import quoted
from grader.report.files import write_atomically
from grader.similar.compare import Likeness, Pair, find_pairs
from grader.similar.fingerprints import Hashes
from grader.similar.handins import REST, HandIn, Passage, Reader, told_fingerprints
from grader.similar.page import Match, Shown, percent, render_similar, side
from grader.similar.regions import mark

PAGE: Final = "similar.html"
MAX_NOTES: Final = 200


@dataclass(frozen=True, kw_only=True)
class Found:
    """What a search came to.

    Attributes:
        pairs: those shown, by name, the most alike first: overall percent, and the most alike exercise.
        total: how many are alike, shown or not.
        notes: sentences on what was not compared.
    """

    pairs: tuple[Shown, ...]
    total: int
    notes: tuple[str, ...]
    page: Path


def search(
    submissions: Sequence[Submission],
    course: Course,
    out: Path,
    *,
    threshold: float,
    top: int,
    progress: Callable[[], None] = lambda: None,
) -> Found:
    """Compare all submissions and write the page.

    Args:
        threshold: the least likeness that is listed, above 0 and at most 1.
        top: how many pairs are shown.
        progress: told of each submission that was read.

    Raises:
        UsageError: for too many submissions.
        GraderError: where the page cannot be written.
    """
    reader = Reader(course.exercises)
    handins: list[HandIn] = []
    for submission in submissions:
        handins.append(reader.read(submission))
        progress()
    likeness = find_pairs([handin.units for handin in handins], told_fingerprints(course.exercises), threshold)
    titles = {exercise.id: exercise.title for exercise in course.exercises}
    shown = [_shown(pair, submissions, handins, reader, likeness, titles) for pair in likeness.pairs[:top]]
    notes = [
        f"{quoted(submission.name)}: {note}"
        for submission, handin in zip(submissions, handins, strict=True)
        for note in handin.notes
    ]
    if len(notes) > MAX_NOTES:
        notes[MAX_NOTES:] = [f"And {len(notes) - MAX_NOTES} more files."]
    facts = {
        "compared": len(submissions),
        "found": len(likeness.pairs),
        "threshold": percent(threshold),
        "notes": notes,
    }
    write_atomically(out / PAGE, render_similar(shown, facts))
    return Found(pairs=tuple(shown), total=len(likeness.pairs), notes=tuple(notes), page=out / PAGE)


def _shown(
    pair: Pair,
    submissions: Sequence[Submission],
    handins: Sequence[HandIn],
    reader: Reader,
    likeness: Likeness,
    titles: dict[str, str],
) -> Shown:
    both = [submissions[pair.first], submissions[pair.second]]
    (one, one_texts), (other, other_texts) = (reader.passages(submission) for submission in both)
    shared = _shared(handins[pair.first], handins[pair.second], likeness.rare)
    matches = []
    for exercise in (*pair.exercises, REST):
        left, right = mark(_of(one, exercise), _of(other, exercise), shared)
        if not any(marked.regions for marked in (*left, *right)):
            continue
        sides = zip_longest(
            (side(both[0].name, marked, one_texts[marked.file]) for marked in left if exercise or marked.regions),
            (side(both[1].name, marked, other_texts[marked.file]) for marked in right if exercise or marked.regions),
        )
        title = titles.get(exercise, "Outside of the exercises")
        matches.append(Match(title=title, percent=percent(pair.exercises.get(exercise, 0.0)), sides=list(sides)))
    most = next(iter(pair.exercises), REST)
    return Shown(
        first=both[0].name,
        second=both[1].name,
        percent=percent(pair.score),
        overall=percent(pair.overall),
        most=f"{most} {percent(pair.exercises[most])} %" if most else "",
        matches=matches,
    )


def _of(passages: Sequence[Passage], exercise: str) -> list[Passage]:
    return [passage for passage in passages if passage.exercise == exercise]


def _shared(one: HandIn, other: HandIn, rare: Hashes) -> set[int]:
    """The fingerprints that both have and that are rare."""
    first, second = (np.concatenate([np.empty(0, np.uint64), *each.units.values()]) for each in (one, other))
    both = np.intersect1d(first, second)
    return set(both[np.isin(both, rare)].tolist())
