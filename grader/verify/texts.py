"""Nothing is left out: what a student reads names what is asked for, and points can be earned by it."""

from __future__ import annotations

import re
from typing import Final

from grader.verify.proof import Subject

_SHORT: Final = 60
_PLACEHOLDER: Final = re.compile(r"\b(TODO|FIXME|XXX|TBD)\b")


def prove_texts(subject: Subject) -> None:
    """Look at prompt, concepts, cases and checks for what a student or a colleague would miss."""
    _prompt(subject)
    _cases(subject)
    _checks(subject)
    if not subject.exercise.concepts:
        subject.problem("no concepts; name what it teaches, for overviews by concept", warning=True)


def _prompt(subject: Subject) -> None:
    exercise = subject.exercise
    words = set(re.findall(r"\w+", exercise.prompt))
    wanted = list(exercise.script or ())
    if exercise.signature is not None:
        wanted = [exercise.signature.function, *(parameter.name for parameter in exercise.signature.parameters)]
    absent = [name for name in wanted if name not in words]
    if absent:
        names = ", ".join(f"`{name}`" for name in absent)
        subject.problem(f"the prompt never mentions {names}; say what it is, students know only the prompt", "prompt")
    if len(exercise.prompt.strip()) < _SHORT:
        subject.problem(
            f"the prompt has {len(exercise.prompt.strip())} characters; say what is given, what to return and how",
            "prompt",
            warning=True,
        )
    for field, text in (("title", exercise.title), ("prompt", exercise.prompt), ("starter", exercise.starter or "")):
        found = _PLACEHOLDER.search(text)
        if found:
            subject.problem(f"the {field} still holds {found[0]}; finish it", field)


def _cases(subject: Subject) -> None:
    exercise = subject.exercise
    takes_input = exercise.signature is not None and bool(exercise.signature.parameters)
    if takes_input and not any(case.hidden for case in exercise.cases):
        subject.problem("no case is hidden, so the shown answers can be typed in; add `hidden: 3` with draws", "cases")
    if all(case.hidden for case in exercise.cases):
        subject.problem("no case is shown, so a report can show no numbers; add one", "cases", warning=True)


def _checks(subject: Subject) -> None:
    labels: dict[str, int] = {}
    for number, check in enumerate(subject.exercise.checks):
        first = labels.setdefault(check.label, number)
        if first != number:
            subject.problem(
                f"two checks are called {check.label!r}; give one another name, reports tell them apart by it",
                "checks",
                number,
            )
        loosened = {"atol", "rtol"} & check.model_fields_set
        if loosened and check.why is None:
            subject.problem(
                f"{check.label}: a tolerance of its own, without a reason; say `why`",
                "checks",
                number,
                min(loosened),
                warning=True,
            )
