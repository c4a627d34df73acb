"""Reading ``defines``, ``steps`` and ``probe``: exercises whose cases are more than one call."""

from __future__ import annotations

import keyword
from collections.abc import Sequence
from typing import Any

from grader.course.author_files import AuthorFile, read_author_file
from grader.course.definition import Definition
from grader.course.inputs import SuppliedInput
from grader.course.job import STDOUT
from grader.course.signature import Signature
from grader.course.source import Document, Key
from grader.course.spec import CaseGroup, CaseSpec, ExerciseSpec
from grader.course.steps import STEPS, Step
from grader.course.steps.repeat import Repeat
from grader.course.typed import typed_as_named

SUPPORT = "support"
"""The name by which steps reach what the exercise supplies."""


def read_definitions(document: Document, entries: list[str]) -> tuple[Definition, ...]:
    """The names that the student's module must define.

    Raises:
        SpecError: for an entry that is no definition, or a name that stands twice.
    """
    made: dict[str, Definition] = {}
    for index, entry in enumerate(entries):
        try:
            definition = Definition.parse(entry)
        except ValueError as error:
            raise document.error(str(error), ("defines", index)) from error
        if definition.name in made:
            raise document.error(f"{definition.name!r} stands twice in defines; keep one", ("defines", index))
        made[definition.name] = definition
    return tuple(made.values())


def steps_of(
    document: Document, index: int, case: CaseSpec, spec: ExerciseSpec, support: AuthorFile | None
) -> tuple[Step, ...]:
    """The case's own steps, or those that all cases share.

    Raises:
        SpecError: where there are none, or where something else drives the case.
    """
    raw, where = (spec.steps, ("steps",)) if case.steps is None else (case.steps, ("cases", index, "steps"))
    place: tuple[Key, ...] = where
    if spec.probe is not None and raw is not None:
        raise document.error("steps and a probe cannot both drive an exercise; drop one of the two", place)
    if spec.defines is None or spec.probe is not None:
        if case.steps is not None:
            what = "this case has steps, but steps drive what `defines` names"
            raise document.error(f"{what}; drop one of the two", place)
        return ()
    if raw is None:
        raise document.error("this case has no steps; give them here, or `steps` for all cases", ("cases", index))
    defined = {each.name for each in read_definitions(document, spec.defines)}
    for name in case.args:
        if name in defined or (support and name == SUPPORT):
            what = "what the student defines" if name in defined else "the support file"
            raise document.error(f"{name!r} is {what}; call the input otherwise", ("cases", index, "args", name))
    known = {*defined, *case.args, *((SUPPORT,) if support else ())}
    return read_steps(document, place, raw, known, support)


def roots_of(spec: ExerciseSpec, signature: Signature | None, cases: Sequence[CaseGroup]) -> set[str]:
    """Where the paths of checks can start."""
    if signature is not None:
        return {STDOUT, "result", "args"}
    if spec.script is not None:
        return {STDOUT, *spec.script}
    if spec.probe is not None:
        return {STDOUT, *spec.probe}
    # A name that only some cases bind would be absent in the others.
    bound = [{*case.inputs, *(name for step in case.steps for name in step.binds())} for case in cases]
    return {STDOUT, *set.intersection(*bound)}


def read_probe(document: Document) -> AuthorFile:
    """The probe file, which must define ``probe``.

    Raises:
        SpecError: where it does not, or is no Python.
    """
    probe = read_author_file(document, "probe")
    try:
        probe.require("probe")
    except ValueError as error:
        raise document.error(f"{error}; it needs def probe(student, inputs)", ("probe",)) from error
    return probe


def see_supplied(document: Document, where: tuple[Key, ...], source: SuppliedInput, support: AuthorFile | None) -> None:
    """Hold a supplied input against the support file.

    Raises:
        SpecError: where there is none, or it lacks the name.
    """
    if support is None:
        raise document.error(f"{source.supplied!r} needs a support file; say `support: {{}}` and write it", where)
    try:
        support.require(source.supplied)
    except ValueError as error:
        raise document.error(str(error), where) from error


def read_steps(
    document: Document,
    where: tuple[Key, ...],
    raw: list[dict[str, Any]],
    known: set[str],
    support: AuthorFile | None,
) -> tuple[Step, ...]:
    """Type the steps of one case and see that each name is bound before it is read.

    Args:
        known: the names that are bound before the first step; those that the steps bind are added.

    Raises:
        SpecError: for the first mistake.
    """
    steps = []
    for index, entry in enumerate(raw):
        place = (*where, index)
        step = typed_as_named(document, place, entry, STEPS, "a step")
        for name in step.reads():
            if name not in known:
                there = ", ".join(sorted(known)) or "none"
                raise document.error(f"there is no {name!r} before this step; the names are {there}", place)
        if isinstance(step, Repeat):
            step = step.holding(read_steps(document, (*place, "steps"), step.steps, known, support))
        _see_called(document, place, step, support)
        for name in step.binds():
            if keyword.iskeyword(name):
                raise document.error(f"{name!r} is a word of Python's; choose another name", place)
            if name == STDOUT:
                raise document.error(f"{name!r} is what was printed; choose another name", place)
            known.add(name)
        steps.append(step)
    return tuple(steps)


def _see_called(document: Document, place: tuple[Key, ...], step: Step, support: AuthorFile | None) -> None:
    """A call of ``support.make_model`` must find it in the support file."""
    target = getattr(step, "call", None)
    if support is None or not isinstance(target, str) or not target.startswith(f"{SUPPORT}."):
        return
    try:
        support.require(target.split(".")[1].split("[")[0])
    except ValueError as error:
        raise document.error(str(error), place) from error
