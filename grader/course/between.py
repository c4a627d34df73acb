"""What checks, cases and hints of one exercise say of each other: the names must exist, the calls be possible."""

from __future__ import annotations

from collections.abc import Sequence

from grader.course.check import CheckSpec
from grader.course.inputs import Argument, Draw, Input
from grader.course.source import Document
from grader.course.spec import MAX_COMPANIONS, CaseGroup, ExerciseSpec


def check_what_belongs_together(
    document: Document, spec: ExerciseSpec, cases: Sequence[CaseGroup], checks: Sequence[CheckSpec]
) -> None:
    """Refuse an exercise whose parts name each other wrongly.

    Raises:
        SpecError: for the first that does.
    """
    calls = 0
    for index, check in enumerate(checks):
        _needs(document, index, check, checks)
        held_against = _groups(document, index, check, cases)
        _counts(document, index, check, spec, held_against)
        calls += sum(group.count * _companions(document, index, check, group) for group in held_against)
    if calls > MAX_COMPANIONS:
        what = f"the checks ask for {calls} calls beside the cases', and {MAX_COMPANIONS} are the most"
        raise document.error(f"{what}; lower the numbers of hidden cases", ("checks",))
    for index, hint in enumerate(spec.hints):
        named = (hint.when.failed, hint.when.passed) if hint.when else ()
        for name in filter(None, named):
            if name not in {check.label for check in checks}:
                raise document.error(_no_check(name, checks), ("hints", index, "when"))


def _needs(document: Document, index: int, check: CheckSpec, checks: Sequence[CheckSpec]) -> None:
    where = ("checks", index, "needs")
    earlier = [each.label for each in checks[:index]]
    for name in check.needs:
        if name not in earlier:
            late = any(each.label == name for each in checks)
            raise document.error(
                f"{name!r} stands further down; a check can need those above it" if late else _no_check(name, checks),
                where,
            )
        if earlier.count(name) > 1:
            raise document.error(f"two checks are called {name!r}; give one of them another name", where)
        if checks[earlier.index(name)].advice:
            raise document.error(f"{name!r} is advice and never fails; need another check", where)


def _no_check(name: str, checks: Sequence[CheckSpec]) -> str:
    return f"no check is called {name!r}; they are {', '.join(repr(check.label) for check in checks)}"


def _groups(document: Document, index: int, check: CheckSpec, cases: Sequence[CaseGroup]) -> list[CaseGroup]:
    """The groups of cases that a check is held against."""
    if check.cases is None:
        return list(cases)
    names = [group.name for group in cases if group.name]
    for name in check.cases:
        if name not in names:
            there = f"they are {', '.join(map(repr, names))}" if names else "give one a name"
            raise document.error(f"no entry of cases is called {name!r}; {there}", ("checks", index, "cases"))
    return [group for group in cases if group.name in check.cases]


def _counts(
    document: Document, index: int, check: CheckSpec, spec: ExerciseSpec, held_against: Sequence[CaseGroup]
) -> None:
    if spec.credit == "cases" and check.weight:
        for field, value in (("cases", check.cases), ("enough", check.enough)):
            if value is not None:
                what = f"{field} leaves open what a case earns where `credit: cases` counts them"
                raise document.error(f"{what}; drop one of the two", ("checks", index, field))
    count = sum(group.count for group in held_against)
    if check.enough is not None and check.enough > count:
        raise document.error(
            f"{check.enough} of {count} calls cannot hold; lower it or add cases",
            ("checks", index, "enough"),
        )


def _companions(document: Document, index: int, check: CheckSpec, group: CaseGroup) -> int:
    """How many calls a check asks for beside one case of a group, tried out on one draw."""
    if type(check).companions is CheckSpec.companions:
        return 0
    sent: dict[str, Argument] = {}
    for name, source in group.inputs.items():
        sent[name] = source.draw(Draw("try", name), sent) if isinstance(source, Input) else source
    try:
        return len(check.companions(sent, Draw("try", "beside", index)))
    except ValueError as error:
        raise document.error(str(error), ("checks", index)) from error
