"""What checks, cases and hints of one exercise say of each other: the names must exist, the calls be possible."""

from __future__ import annotations

from collections.abc import Sequence

from grader.course.author_files import AuthorFile
from grader.course.check import Chained, CheckSpec
from grader.course.drawing import draw
from grader.course.driven import SUPPORT
from grader.course.inputs import Draw
from grader.course.source import Document
from grader.course.spec import MAX_COMPANIONS, CaseGroup, ExerciseSpec


def check_what_belongs_together(
    document: Document,
    spec: ExerciseSpec,
    cases: Sequence[CaseGroup],
    checks: Sequence[CheckSpec],
    support: AuthorFile | None,
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
        calls += sum(group.count * _companions(document, index, check, group, spec, support) for group in held_against)
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


def _companions(
    document: Document,
    index: int,
    check: CheckSpec,
    group: CaseGroup,
    spec: ExerciseSpec,
    support: AuthorFile | None,
) -> int:
    """How many calls a check asks for beside one case of a group, tried out on one draw."""
    if type(check).companions is CheckSpec.companions:
        return 0
    sent = draw(group.inputs, "try")
    try:
        _through(check.chained(sent), spec, support)
        count = len(check.companions(sent, Draw("try", "beside", index)))
    except ValueError as error:
        raise document.error(str(error), ("checks", index)) from error
    if count and spec.script is not None:
        what = "a script is run once, and this check needs further calls; ask for a function"
        raise document.error(what, ("checks", index))
    return count


def _through(chained: Chained | None, spec: ExerciseSpec, support: AuthorFile | None) -> None:
    """The function that takes a result must be there.

    Raises:
        ValueError: naming what there is.
    """
    if chained is None or chained.through is None:
        return
    owner, dot, name = chained.through.partition(".")
    own = [each.partition("(")[0] for each in spec.defines or ()]
    if owner == SUPPORT and dot:
        if support is None:
            raise ValueError(f"{chained.through!r} needs a support file; say `support: {{}}` and write it")
        support.require(name)
    elif dot or owner not in own:
        there = f", or one of {', '.join(own)}" if own else ""
        raise ValueError(f"through is {chained.through!r}; name a function of the support file, support.name{there}")
