"""Answers that are written into the source: evidence is that the hidden inputs change nothing.

What is given must be made of the shown answers on every hidden call, and the source must name them, or
the shown inputs. A constant alone is no evidence: it may be a result that was kept by accident.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Final

from grader.course.job import PlannedCase
from grader.course.selector import Absent, Selector
from grader.judge.checks.compare import Compare
from grader.mistakes import source
from grader.mistakes.facts import Facts
from grader.mistakes.rules.behaviour import all_numbers_of
from grader.telling import tell

MIN_HIDDEN: Final = 2
_MAX_NUMBERS: Final = 500
_ANSWERS: Final = tell("every call gives the answers of the shown inputs, which stand in the source")
_PART: Final = tell("a part of every answer is that of the shown inputs, which stands in the source")
_INPUTS: Final = tell("the source writes a shown input over the one that it is given")


def written_in(facts: Facts) -> str | None:
    """The evidence that answers are written in; None where there is none."""
    if facts.raised is not None or facts.exercise.signature is None:
        return None
    if _only_shown_answers(facts, "result", any_shown=True):
        return _ANSWERS
    if any(_only_shown_answers(facts, check.compare) for check in facts.exercise.checks if isinstance(check, Compare)):
        return _PART
    return _INPUTS if _overwrites_inputs(facts) else None


def shows_answers(facts: Facts) -> bool:
    """Whether most of the shown answers stand in the source."""
    pairs = zip(facts.job.cases, facts.expected.cases, strict=True)
    shown = [number for planned, case in pairs if not planned.hidden for number in _at("result", case.roots)]
    return source.names_numbers(facts.source, shown, _tolerance(facts))


def _only_shown_answers(facts: Facts, path: str, *, any_shown: bool = False) -> bool:
    """Whether whatever is asked, what is given at a path is made of the numbers that the shown inputs lead to."""
    by_kind: dict[bool, list[tuple[list[float], list[float]]]] = {True: [], False: []}
    # An answer that ended early has fewer calls.
    for planned, wanted, given in zip(facts.job.cases, facts.expected.cases, facts.observed.cases, strict=False):
        by_kind[planned.hidden].append((_at(path, wanted.roots), _at(path, given.roots)))
    known = [number for wanted, _ in by_kind[False] for number in wanted]
    loose = _tolerance(facts)

    def among(number: float, others: Sequence[float]) -> bool:
        return any(math.isclose(number, other, rel_tol=1e-5, abs_tol=loose) for other in others)

    right = [bool(given) and all(among(n, wanted) for n in given) for wanted, given in by_kind[False]]
    only_known = all(given and all(among(n, known) for n in given) for _, given in by_kind[True])
    wrong = sum(not all(among(n, given) for n in wanted) for wanted, given in by_kind[True])
    if not (any(right) if any_shown else right and all(right)) or not only_known or wrong < MIN_HIDDEN:
        return False
    constant = [number for _, given in by_kind[True] for number in given]
    names = [known, constant] if any_shown else [constant]
    stands = any(source.names_numbers(facts.source, numbers, loose) for numbers in names)
    return stands or (any_shown and _names_inputs(facts, constant))


def _names_inputs(facts: Facts, constant: Sequence[float]) -> bool:
    """Whether a shown call's inputs all stand in the source, one whose answer is what comes whatever is asked."""
    for planned, case in zip(facts.job.cases, facts.expected.cases, strict=False):
        wanted, sent = _at("result", case.roots), _sent(planned)
        same = all(any(math.isclose(n, w, rel_tol=1e-5, abs_tol=1e-5) for w in wanted) for n in constant)
        if planned.hidden or not same or not sent:
            continue
        if all(source.names_numbers(facts.source, [number]) for number in sent if number):
            return True
    return False


def _overwrites_inputs(facts: Facts) -> bool:
    """Whether a parameter is given a shown value before it is used; right where that is the value it has."""
    signature = facts.exercise.signature
    first = next((planned for planned in facts.job.cases if not planned.hidden), None)
    if signature is None or first is None or not _right_only_where_shown(facts):
        return False
    for parameter in signature.parameters:
        number = first.sent.get(parameter.name)
        if not isinstance(number, int | float) or isinstance(number, bool) or number == 0:
            continue
        head = re.search(rf"def\s+\w+\s*\([^)\n]*\b{parameter.name}\b[^\n]*\n", facts.source)
        body = facts.source[head.end() :] if head else ""
        use = re.search(rf"^[^\n]*\b{parameter.name}\b[^\n]*$", body, re.MULTILINE)
        value = r"=\s*(?:torch\.tensor\s*\()?\s*\[?\s*(-?\d+\.?\d*(?:e-?\d+)?)(?=\s*(?:$|[,;)\]]))"
        made = re.match(rf"\s*{parameter.name}\s*{value}", use[0]) if use else None
        if made and math.isclose(float(made[1]), number, rel_tol=1e-9):
            return True
    return False


def _right_only_where_shown(facts: Facts) -> bool:
    """Whether the first shown call passes, and at least two hidden ones do not."""
    first, wrong = True, 0
    at = next((index for index, planned in enumerate(facts.job.cases) if not planned.hidden), 0)
    values_of = {check.label for check in facts.exercise.checks if isinstance(check, Compare)}
    for rows in facts.findings:
        values = [finding for finding in rows if finding.check in values_of and not finding.not_run]
        first &= all(finding.passed for finding in values[at : at + 1])
        wrong = max(wrong, sum(finding.hidden and not finding.passed for finding in values))
    return first and wrong >= MIN_HIDDEN


def _at(path: str, roots: object) -> list[float]:
    """The first numbers at a path: each is held against all of another answer's."""
    try:
        return all_numbers_of(Selector.parse(path).resolve(roots))[:_MAX_NUMBERS]  # type: ignore[arg-type]
    except Absent:
        return []


def _sent(planned: PlannedCase) -> list[float]:
    return [number for value in planned.sent.values() for number in all_numbers_of(value)]


def _tolerance(facts: Facts) -> float:
    """How far from an answer its copy may be: where the exercise is content with less, so is this."""
    return max([1e-5, *(check.atol for check in facts.exercise.checks if isinstance(check, Compare))])
