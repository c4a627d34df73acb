"""Each mistake fails on every draw, and is named.

A mistake is a mutant of the reference, graded as a hand-in. One that gives the reference's very own
numbers on every input of every seed, and on inputs a little beside them, is no mistake here; it is
listed as equivalent.
"""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from grader.grade import Key
from grader.judge.hidden import without_hidden_details
from grader.mistakes import Mutant
from grader.mistakes.diagnose import diagnose
from grader.mistakes.facts import gather
from grader.mistakes.hints import HINTS
from grader.mistakes.known import Known, made_in, mutants_of
from grader.mistakes.match import behaves_alike
from grader.model import Observation
from grader.verify.bench import FOREVER, Bench, Run, rounds
from grader.verify.collisions import Calls, find_collisions, passing_calls
from grader.verify.judging import find, find_tersely, graded, passes_within
from grader.verify.proof import Mistake, Subject

_BUDGET_SECONDS: Final = 1.5
# As when mistakes are named: what a mutant that loops for ever would show is of no use.
_WALL_SECONDS: Final = 5.0
_PATIENCE: Final = 3.0
# A mutant this close, in units of every tolerance, is told from the reference by rounding only.
_SAME: Final = 0.05


@dataclass(kw_only=True, slots=True)
class Tried:
    """A mutant and what it did, seed by seed: what was observed, and whether it had full marks."""

    mutant: Mutant
    observed: list[Observation]
    passed: list[bool]
    calls: list[Calls]

    @property
    def failed(self) -> bool:
        return not any(self.passed)


def prove_mistakes(subject: Subject, bench: Bench, keys: Sequence[Key], seeds: int, *, patient: bool) -> list[Tried]:
    """Grade every mutant for several seeds.

    Args:
        keys: the exercise ready to grade by, for at least one seed.
        seeds: how many of them at most.
        patient: try all of them, however long that takes.

    Returns:
        The mutants that are mistakes here.
    """
    _tell_unknown(subject)
    tried = [Tried(mutant=mutant, observed=[], passed=[], calls=[]) for mutant in mutants_of(subject.exercise)]
    done = 0
    for some in rounds(min(seeds, len(keys)), FOREVER if patient else _BUDGET_SECONDS):
        _try_all(bench, tried, keys, some)
        done = some.stop
    subject.proof.mistake_seeds = done
    same = [each for each in tried if all(each.passed) and _is_equivalent(each, keys)]
    unlike = _unlike_elsewhere(bench, same)
    mistakes = []
    for each in tried:
        if each in same and each not in unlike:
            subject.proof.mistakes.append(Mistake(id=each.mutant.id, label=each.mutant.label, fate="equivalent"))
            continue
        mistakes.append(each)
        if not each.failed:
            _tell_passing(subject, each, elsewhere=each in unlike)
            subject.proof.mistakes.append(Mistake(id=each.mutant.id, label=each.mutant.label, fate="passes"))
    failing = [each for each in mistakes if each.failed]
    find_collisions(subject, keys, {_called(each.mutant): each.calls for each in failing})
    _name(subject, keys[0], failing)
    _tell_unnamed(subject, {_called(each.mutant) for each in tried if _is_written(each.mutant)})
    return mistakes


def _tell_unknown(subject: Subject) -> None:
    """Refuse a choice of mistakes of which some are never made: what is never made proves nothing."""
    chosen = subject.exercise.only_mistakes
    if not chosen:
        return
    made = {mutant.id for mutant in made_in(subject.exercise)}
    for index, name in enumerate(chosen):
        if name not in HINTS:
            near = difflib.get_close_matches(name, HINTS, n=1)
            meant = f"write {near[0]}" if near else "see what `--details` lists without `only_mistakes`"
            subject.problem(f"{name!r} is no mistake that is made automatically; {meant}", "only_mistakes", index)
        elif name not in made:
            choice = ", ".join(sorted(made)) or "none"
            what = f"the mistake {name!r} is not made in this reference; those that are made are {choice}"
            subject.problem(what, "only_mistakes", index)


def _try_all(bench: Bench, tried: Sequence[Tried], keys: Sequence[Key], seeds: range) -> None:
    # What ran into a limit once is not waited for again.
    able = [each for each in tried if all(seen.ending == "done" for seen in each.observed)]
    wanted = [(each, seed) for seed in seeds for each in able]
    runs = [Run(source=each.mutant.source.encode(), job=seed, wall_seconds=_WALL_SECONDS) for each, seed in wanted]
    for run, (each, seed), first in zip(runs, wanted, bench.observe(runs), strict=True):
        observed = first
        if first.ending == "timeout" and any(each.passed):
            # It comes to its end, and the machine is busy: not having waited is no evidence.
            (observed,) = bench.observe([replace(run, wall_seconds=_PATIENCE * bench.exercise.limits.wall_seconds)])
        key = keys[seed]
        findings = find_tersely(key, observed, each.mutant.source.encode())
        grade = graded(key, observed, findings)
        each.observed.append(observed)
        each.passed.append(grade.status == "passed")
        each.calls.append(passing_calls(key.job, findings))


def _is_equivalent(each: Tried, keys: Sequence[Key]) -> bool:
    return all(
        passes_within(key, observed, _SAME, source=each.mutant.source.encode())
        for key, observed in zip(keys, each.observed, strict=False)
    )


def _unlike_elsewhere(bench: Bench, same: Sequence[Tried]) -> list[Tried]:
    """Those that are the reference on the author's inputs only: a little beside them they differ."""
    exercise = bench.exercise
    reference = Run(source=exercise.reference_source, job=bench.nudged, wall_seconds=exercise.limits.wall_seconds)
    runs = [Run(source=each.mutant.source.encode(), job=bench.nudged, wall_seconds=_WALL_SECONDS) for each in same]
    if not runs:
        return []
    expected, *observed = bench.observe([reference, *runs])
    if expected.ending != "done" or expected.load is not None or any(case.raised for case in expected.cases):
        return []
    key = bench.key(bench.nudged, expected)
    if not passes_within(key, expected, 1.0, source=exercise.reference_source):
        return []
    return [
        each
        for each, seen in zip(same, observed, strict=True)
        if seen.ending == "done" and not passes_within(key, seen, 1.0, source=each.mutant.source.encode())
    ]


def _tell_passing(subject: Subject, each: Tried, *, elsewhere: bool) -> None:
    which = [seed for seed, passed in enumerate(each.passed) if passed]
    if elsewhere:
        why = "it is right on these inputs and wrong a little beside them; draw others"
    elif len(which) == len(each.passed):
        why = "its numbers differ from the reference's by less than the tolerance; tighten it, or draw other inputs"
    else:
        why = "draw inputs on which it differs (away_from, another range, more hidden calls)"
    seeds = f"seed{'s' * (len(which) != 1)} {', '.join(map(str, which[:6]))}{'…' * (len(which) > 6)}"
    subject.problem(f"the mistake {_called(each.mutant)} has full marks with {seeds}: {why}", "cases")


def _name(subject: Subject, key: Key, failing: Sequence[Tried]) -> None:
    """Diagnose each mistake on the first seed, as a hand-in would be."""
    known = [Known(mutant=each.mutant, observed=each.observed[0]) for each in failing if _is_known(key, each)]
    for each in failing:
        names = _named(key, each, known)
        first = names[0] if names else ""
        twins = {k.mutant.id for k in known if behaves_alike(key.exercise, k.observed, each.observed[0])}
        if first == each.mutant.id:
            fate = Mistake(id=each.mutant.id, label=each.mutant.label, fate="named")
        elif first in twins:
            fate = Mistake(id=each.mutant.id, label=each.mutant.label, fate="taken", instead=first)
        else:
            fate = Mistake(id=each.mutant.id, label=each.mutant.label, fate="unnamed", instead=first)
        subject.proof.mistakes.append(fate)
    for name in sorted({each.mutant.id for each in failing if not _is_written(each.mutant)} - set(HINTS)):
        subject.problem(f"the mistake {name} has no hint, so no student is told of it; write one", "mistakes")


def _tell_unnamed(subject: Subject, written: set[str]) -> None:
    """Warn of automatic mistakes that get no name, or a wrong one; an author's own must get theirs."""
    by_id: dict[str, list[Mistake]] = {}
    for mistake in subject.proof.mistakes:
        if _is_own(mistake, written) and mistake.fate in {"unnamed", "taken", "equivalent"}:
            _tell_own(subject, mistake)
        elif mistake.fate == "unnamed":
            by_id.setdefault(mistake.id, []).append(mistake)
    for name, several in by_id.items():
        first = several[0]
        more = f" and {len(several) - 1} more like it" if len(several) > 1 else ""
        instead = f"{first.instead} is named instead" if first.instead else "no mistake is named"
        subject.problem(
            f"{name} ({first.label}){more} fails, but {instead}; a student who makes it gets that answer",
            "mistakes",
            warning=True,
        )


def _tell_own(subject: Subject, mistake: Mistake) -> None:
    said = f"your own mistake {mistake.id} ({mistake.label})"
    if mistake.fate == "equivalent":
        subject.problem(f"{said} is the reference on every input tried; make it go wrong, or remove it", "mistakes")
    elif mistake.instead:
        subject.problem(
            f"{said} fails, but {mistake.instead} is named instead; draw inputs that part the two", "mistakes"
        )
    else:
        subject.problem(f"{said} fails without being named; let it finish its calls and give wrong values", "mistakes")


def _is_own(mistake: Mistake, written: set[str]) -> bool:
    return _called(mistake) in written


def _is_written(mutant: Mutant) -> bool:
    """Whether it is the author's own, which brings its hint with it."""
    return getattr(mutant, "hint", None) is not None


def _is_known(key: Key, each: Tried) -> bool:
    observed = each.observed[0]
    return observed.ending == "done" and not behaves_alike(key.exercise, key.expected, observed)


def _named(key: Key, each: Tried, known: Sequence[Known]) -> list[str]:
    observed, source = each.observed[0], each.mutant.source.encode()
    if observed.missing and observed.load is None:
        return []
    told = without_hidden_details(key.job, key.expected, observed, f"{key.exercise.id}.py")
    findings = find(key, told, source)
    facts = gather(key.exercise, key.job, key.expected, observed, findings, source)
    return [diagnosis.id for diagnosis in diagnose(facts, lambda: known)]


def _called(mutant: Mutant | Mistake) -> str:
    return f"{mutant.id} ({mutant.label})"
