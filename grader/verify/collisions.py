"""Inputs on which a mistake happens to give the right answer.

A mistake may be right on a call for good: a mean over one component is a sum. What may not be is
chance: that a call with drawn inputs catches a mistake for one seed and lets it through for
another. And a mistake that no shown call shows is worth telling: students see only those.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from grader.course.job import Job
from grader.grade import Key
from grader.judge.wording import short
from grader.model import Finding
from grader.verify.proof import Subject
from grader.wire.values import Tensor

Calls = tuple[bool, ...]
"""For each call of a job, whether everything that is checked there held."""

_MAX_TOLD: Final = 3
# The inputs that a sentence can show.
_PLAIN: Final = (bool, int, float, str, list, Tensor)


def passing_calls(job: Job, findings: Sequence[Sequence[Finding]]) -> Calls:
    """Which calls pass all that is checked of them; none where nothing was called."""
    if not any(findings):
        return (False,) * len(job.cases)
    wrong = {finding.case for rows in findings for finding in rows if not finding.passed}
    return tuple(case.name not in wrong for case in job.cases)


def find_collisions(subject: Subject, keys: Sequence[Key], calls: Mapping[str, Sequence[Calls]]) -> None:
    """Refuse draws that let a mistake through by chance; warn of shown inputs that hide one.

    Args:
        calls: for each mistake, by what it is called, its passing calls for each seed.
    """
    drawn: dict[int, list[tuple[str, int, int]]] = defaultdict(list)
    hiding: dict[int, list[str]] = defaultdict(list)
    groups = _groups(subject)
    for name, seeds in calls.items():
        for position, group in enumerate(groups):
            passing = [seed for seed, row in enumerate(seeds) if position < len(row) and row[position]]
            if subject.exercise.cases[group].hidden:
                if passing and len(passing) < len(seeds):
                    drawn[group].append((name, passing[0], position))
            elif len(passing) == len(seeds):
                hiding[group].append(name)
    for group, found in drawn.items():
        for name, seed, position in _one_each(found):
            subject.problem(
                f"with seed {seed} the draw {_inputs(keys[seed], position)} lets the mistake {name} through, "
                "which other draws catch; keep away from it (away_from, another range)",
                "cases",
                group,
            )
    for group, names in hiding.items():
        ids = list(dict.fromkeys(name.partition(" ")[0] for name in names))
        rest = f" and {len(ids) - 8} more" if len(ids) > 8 else ""
        subject.note(
            f"{keys[0].job.cases[groups.index(group)].name} looks right with {', '.join(ids[:8])}{rest}", "cases", group
        )


def _groups(subject: Subject) -> list[int]:
    """For each call of a job, the number of its entry in ``cases``: a job's shown calls come first."""
    numbered = [
        (group.hidden, number) for number, group in enumerate(subject.exercise.cases) for _ in range(group.count)
    ]
    return [number for _, number in sorted(numbered)]


def _one_each(found: Sequence[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """One collision for each kind of mistake, and not too many."""
    by_id = {name.partition(" ")[0]: (name, seed, position) for name, seed, position in reversed(found)}
    return list(by_id.values())[:_MAX_TOLD]


def _inputs(key: Key, position: int) -> str:
    sent = key.job.cases[position].sent
    texts = [f"{name}={short(value, 60)}" for name, value in sent.items() if isinstance(value, _PLAIN)]
    return ", ".join(texts) or f"of call {position + 1}"
