"""Which of a student's hand-ins counts, where all of them were graded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from grader.model import Ruling
from grader.report.rows import Row
from grader.telling import tell


def best_attempt(attempts: Sequence[Row]) -> int:
    """The place of the one that counts: with the most points after all rules, of equals the newest.

    An attempt that could not be graded may be the best. Then it stands for the student, so that
    nobody takes less for final; except where another has all the points already.

    Args:
        attempts: of one student, the newest last, each with its ruling.
    """
    undecided = [index for index, row in enumerate(attempts) if row.ungraded and not row.excused]
    best = max(range(len(attempts)), key=lambda index: (attempts[index].counting, index))
    if undecided and attempts[best].counting < max(attempts[index].max_score for index in undecided):
        return undecided[-1]
    return best


def tell_attempts(attempts: Sequence[Row], best: int) -> list[Row]:
    """The attempts, each saying which of them counts."""
    if len(attempts) < 2:
        return list(attempts)
    told = []
    for index, row in enumerate(attempts):
        if index != best:
            said = tell(
                "This is attempt %(number)d of %(all)d; attempt %(best)d counts.",
                number=index + 1,
                all=len(attempts),
                best=best + 1,
            )
        elif row.ungraded:
            said = tell(
                "This is attempt %(number)d of %(all)d. It is not graded yet and may be the best, so none counts "
                "before it is.",
                number=index + 1,
                all=len(attempts),
            )
        else:
            said = tell(
                "This is attempt %(number)d of %(all)d, and the one that counts: none has more points.",
                number=index + 1,
                all=len(attempts),
            )
        ruling = row.ruling or Ruling(final_score=row.score)
        told.append(replace(row, ruling=replace(ruling, rule=f"{said} {ruling.rule}".strip())))
    return told
