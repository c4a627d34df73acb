"""An exercise and a seed become a job: which calls, with which inputs, observing what."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from grader.course.check import CheckSpec, Observe
from grader.course.drawing import CannotDraw, draw
from grader.course.inputs import Argument, Callable, Draw, Supplied
from grader.course.job import STDOUT, AskedBy, Job, PlannedCase
from grader.course.selector import Selector
from grader.course.spec import CaseGroup, Exercise
from grader.errors import SpecError

__all__ = ["Job", "is_held_against", "plan"]


def plan(exercise: Exercise, seed: int) -> Job:
    """Draw every input of ``exercise``.

    Raises:
        SpecError: where a draw cannot be made (constraints that leave no room).
    """
    cases: list[PlannedCase] = []
    named: Counter[str] = Counter()
    hidden_count = 0
    for group_index, group in enumerate(exercise.cases):
        for repeat in range(group.count):
            names = (seed, exercise.id, group_index, repeat)
            sent = _draw(exercise, group, names)
            hidden_count += group.hidden
            name = _case_name(exercise, group, sent, hidden_count)
            named[name] += 1
            cases.append(
                PlannedCase(
                    # Findings and reports tell cases apart by their names.
                    name=name if named[name] == 1 else f"{name} #{named[name]}",
                    hidden=group.hidden,
                    seed=int(Draw(*names, "torch").integers(2**31)),
                    sent=sent,
                    steps=group.steps,
                    group=group_index,
                )
            )
    cases.sort(key=lambda case: case.hidden)
    drawn = [exercise.pictures.graph] if exercise.pictures.graph else []
    cases += [call for index in range(len(cases)) for call in _companions(exercise, cases[index], index, seed)]
    watch = functools.reduce(Observe.together, (check.observe() for check in exercise.checks), Observe())
    paths = dict.fromkeys(Selector.parse(path) for check in exercise.checks for path in check.paths())
    return Job(
        exercise_id=exercise.id,
        function=exercise.signature.function if exercise.signature else None,
        script=exercise.script or (),
        limits=exercise.limits,
        cases=tuple(cases),
        gradients=watch.gradients,
        graphs=tuple(dict.fromkeys([*drawn, *watch.graphs])),
        losses=_losses(exercise, cases),
        any_length=frozenset(_of_any_length(exercise.checks)),
        watch=watch,
        defines=tuple(each.name for each in exercise.defines),
        wanted=exercise.probed or tuple(dict.fromkeys(path.root for path in paths if path.root != STDOUT)),
        support=exercise.support,
        probe=exercise.probe,
        wants_stdout=any(path.root == STDOUT for path in paths),
        attributes=tuple(path.text for path in paths if _may_leave_plain_values(exercise, path)),
    )


def _of_any_length(checks: Sequence[CheckSpec]) -> Iterator[str]:
    """The roots, and the paths that a child followed, whose lengths are left to the student."""
    for check in checks:
        for path in map(Selector.parse, check.paths()):
            if check.takes_any_length() or any(isinstance(step, int) for step in path.steps):
                yield from (path.root, path.text)


def _losses(exercise: Exercise, cases: Sequence[PlannedCase]) -> tuple[int, int]:
    # One picture is drawn, of the first shown call.
    if not exercise.pictures.recorded or not cases or cases[0].hidden:
        return 0, 0
    return 1, exercise.pictures.parameters


def _companions(exercise: Exercise, case: PlannedCase, index: int, seed: int) -> Iterator[PlannedCase]:
    """The calls that checks ask for beside a case."""
    for position, check in enumerate(exercise.checks):
        if not is_held_against(exercise, check, case):
            continue
        names = (seed, exercise.id, index, "beside", position)
        try:
            asked = check.companions(case.sent, Draw(*names))
            chained = check.chained(case.sent)
        except ValueError as error:
            raise SpecError(f"exercise {exercise.id!r}, check {check.label!r}: {error}") from error
        for role, sent in asked.items():
            yield PlannedCase(
                name=f"{case.name}, {role} for the check {check.label!r}",
                hidden=True,
                seed=int(Draw(*names, role).integers(2**31)),
                sent=sent,
                steps=case.steps,
                group=case.group,
                asked_by=AskedBy(case=index, check=position, role=role),
                chained=chained,
            )


def is_held_against(exercise: Exercise, check: CheckSpec, case: PlannedCase) -> bool:
    """Whether a check concerns a case at all."""
    return check.cases is None or exercise.cases[case.group].name in check.cases


def _may_leave_plain_values(exercise: Exercise, path: Selector) -> bool:
    """Whether only the child may be able to follow a path: a name in it may be an attribute.

    What a function takes and returns is mostly plain, so that ``.grad`` there is a tensor's.
    """
    names = {step for step in path.steps if isinstance(step, str)}
    return bool(names - {"grad"} if exercise.signature is not None else names)


def _draw(exercise: Exercise, group: CaseGroup, names: tuple[object, ...]) -> dict[str, Argument]:
    try:
        return draw(group.inputs, *names)
    except CannotDraw as error:
        raise SpecError(f"exercise {exercise.id!r}, argument {error.argument!r}: {error}") from error


def _case_name(exercise: Exercise, group: CaseGroup, sent: Mapping[str, Any], hidden_count: int) -> str:
    if group.hidden:
        return f"hidden case {hidden_count}"
    if group.name is not None:
        return group.name
    if exercise.defines:
        values = ", ".join(f"{name}={_short(value)}" for name, value in sent.items())
        return f"{exercise.defines[0].name} with {values}" if values else exercise.defines[0].name
    if exercise.signature is None:
        return "your script"
    shown = ", ".join(_short(value) for value in sent.values())
    return f"{exercise.signature.function}({shown})"


def _short(value: Argument) -> str:
    if isinstance(value, Callable):
        return "f"
    if isinstance(value, Supplied):
        return value.name
    if isinstance(value, bool | int | float | str | None):
        return repr(value)
    return "…"
