"""Filling in the gradebook that the instructor downloaded: the cells of grades, and not a byte more.

What differs between systems (where the column and the people stand) is in ``outputs/``; what is the
same is here: choosing the column, following its maximum, writing numbers as the file writes them,
and telling of everybody who was left out.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from grader.errors import UsageError
from grader.report.columns import Column, header_of, number_in
from grader.report.comment import comment_html
from grader.report.delimited import Sheet, Text
from grader.report.left_out import left_out_csv, named
from grader.report.matching import Keys, Matched, Person, match
from grader.report.output import Batch, Request, Result
from grader.report.text import clean
from grader.report.verdicts import points
from grader.report.words import Words

_DELIMITERS: Final = (",", ";", "\t")
_HEADER_ROWS: Final = 3
_PERHAPS_GROUPS: Final = (
    "if these are groups, only that student got the grade; list the members under `groups` in course.yaml or in "
    "groups.csv, and run again"
)


@dataclass(frozen=True, kw_only=True)
class Gradebook:
    """One LMS's form of a gradebook.

    Attributes:
        title: the LMS's name for a reader.
        wanted: what the file must be, for the sentence when it is not.
        is_header: whether a row of a sheet holds the columns' names.
        columns: the columns that may take grades, given the sheet, the header's row and what the caller named.
        people: the rows below the header that are people, for a column.
        keys: how a download's identities meet them.
        bounded: whether a grade above the maximum or below zero is passed over when the file is uploaded.
        excused: what a cell says of who is excused; empty where the file has no word for it.
        comments: the heading of the column for comments; empty where there is none.
    """

    title: str
    wanted: str
    is_header: Callable[[Sheet, int], bool]
    columns: Callable[[Sheet, int, str | None], Sequence[Column]]
    people: Callable[[Sheet, int, Column], Sequence[Person]]
    keys: Keys
    bounded: bool = False
    excused: str = ""
    comments: str = ""


def check(request: Request, form: Gradebook) -> None:
    """Whether there is a gradebook with a column to fill; before anything is graded.

    Raises:
        UsageError: saying what to give.
    """
    _open(request, form)


def beside(file: Path) -> list[Path]:
    """What is written next to the file that the caller named."""
    return [file.with_name(f"{file.stem}-unmatched.csv")]


def fill(batch: Batch, form: Gradebook) -> list[str]:
    """Write the gradebook with this batch's grades; returns what to tell the caller."""
    request = batch.request
    sheet, header, column = _open(request, form)
    people = form.people(sheet, header, column)
    matched = match(batch.results, people, form.keys, batch.members)
    done, excused, left = 0, 0, []
    comma = _decimal_comma(sheet, header, column, people)
    for result, person in matched.pairs:
        score = _scaled(result, column, request)
        why = _kept(result, person, sheet, column, form) or _outside(score, column, form)
        if why:
            left.append((result, person, why))
        elif result.excused:
            sheet.set(person.row, column.index, form.excused)
            excused += 1
        else:
            _put(sheet, person.row, column.index, score, comma)
            done += 1
            if request.comments:
                _comment(sheet, header, person.row, form, result, batch.words)
    zeros = [_zeros(sheet, column, matched)] if request.zero_missing else []
    assert request.gradebook is not None
    suffix = request.gradebook.suffix if len(request.gradebook.suffix) <= 5 else ".csv"
    place = batch.write(f"{request.name}{suffix}", sheet.encode())
    said = [f"{form.title}: {done} grades for {clean(column.names[0], 80)} in {place}"]
    if matched.shared:
        said.append(f"Rows of people whose group handed in, and who share its grade: {matched.shared}")
    said += [f"{excused} excused by the course's rules: {form.excused}."] if excused else []
    said += [*_scale_said(batch.results, column, request), *zeros]
    (notes,) = beside(place)
    batch_file = Batch(request=Request(name=request.name, file=notes), out=batch.out, results=())
    batch_file.write(notes.name, left_out_csv(matched, left))
    said += named("not in the gradebook", [f"{r.submission} ({why})" for r, why in matched.results], notes)
    said += named("in the gradebook without a submission", [person.shown for person in matched.people], notes)
    unlike = [f"{result.submission} ({person.shown})" for result, person in matched.unlike]
    said += named(f"named unlike the student whose id they have: {_PERHAPS_GROUPS}", unlike)
    said += named("left as they were", [f"{person.shown} ({why})" for _, person, why in left], notes)
    return said


def matches(batch: Batch, form: Gradebook) -> Matched:
    """Whose submission each is, by the gradebook."""
    sheet, header, column = _open(batch.request, form)
    return match(batch.results, form.people(sheet, header, column), form.keys, batch.members)


def _open(request: Request, form: Gradebook) -> tuple[Sheet, int, Column]:
    if request.gradebook is None:
        raise UsageError(f"--to {request.name} fills in {form.wanted}; name the file with --gradebook FILE")
    source = Text.read(request.gradebook)
    name = str(request.gradebook)
    for delimiter in sorted(_DELIMITERS, key=source.text[:10_000].count, reverse=True):
        sheet = Sheet(source, delimiter, name)
        for header in range(min(_HEADER_ROWS, len(sheet.rows))):
            if form.is_header(sheet, header):
                return sheet, header, _choose(form.columns(sheet, header, request.assignment), request)
    raise UsageError(f"{name!r} is not {form.wanted}; download that, or choose another --to")


def _choose(columns: Sequence[Column], request: Request) -> Column:
    listed = ", ".join(f"`{clean(column.names[0], 80)}`" for column in columns[:30]) or "none"
    if request.assignment is None:
        if len(columns) == 1:
            return columns[0]
        raise UsageError(
            f"which column of {str(request.gradebook)!r} takes the grades? Name one with --assignment TITLE; "
            f"there are: {listed}"
        )
    exact = [column for column in columns if request.assignment in column.names]
    if not exact:
        wanted = request.assignment.casefold()
        exact = [column for column in columns if wanted in (name.casefold() for name in column.names)]
    if len(exact) == 1:
        return exact[0]
    what = "several columns" if exact else "no column"
    raise UsageError(
        f"{what} of {str(request.gradebook)!r} can take grades and is called {request.assignment!r}; "
        f"there are: {listed}"
    )


def _kept(result: Result, person: Person, sheet: Sheet, column: Column, form: Gradebook) -> str:
    """Why a cell stays as it is, whatever the grade."""
    if result.undecided and not result.excused:
        return "not graded yet"
    if person.locked:
        return person.locked
    if result.excused and not form.excused:
        return "excused by the course's rules"
    return "" if sheet.has(person.row, column.index) else "its row ends before the column"


def _outside(score: float, column: Column, form: Gradebook) -> str:
    if not form.bounded or (score >= 0 and (column.maximum is None or score <= column.maximum + 5e-5)):
        return ""
    return f"{form.title} passes over a grade of {points(score)}"


def _zeros(sheet: Sheet, column: Column, matched: Matched) -> str:
    """Zero for who handed in nothing, where that is certain; says for how many."""
    if matched.unlike:
        return "No zeros were written: where groups hand in, only `groups` tells who handed in nothing."
    if matched.results:
        # Each of them may be somebody's who seems to have handed in nothing.
        return "No zeros were written: first find out whose the submissions are that are not in the gradebook."
    rows = [p.row for p in matched.people if not p.locked and not p.test and sheet.has(p.row, column.index)]
    blank = [row for row in rows if sheet.value(row, column.index).strip() in {"", "-"}]
    for row in blank:
        sheet.set(row, column.index, "0")
    return f"Zeros for who handed in nothing: {len(blank)}."


def _scaled(result: Result, column: Column, request: Request) -> float:
    if not request.scaled or not column.maximum or not result.max_score:
        return result.score
    return result.score * column.maximum / result.max_score


def _scale_said(results: Sequence[Result], column: Column, request: Request) -> list[str]:
    ours = {result.max_score for result in results}
    if column.maximum is None:
        return ["The gradebook does not say how many points there are: scores are written as they are."]
    if all(math.isclose(column.maximum, maximum) for maximum in ours):
        return []
    told = " or ".join(points(maximum) for maximum in sorted(ours))
    if not request.scaled or not column.maximum:
        return [f"Scores are out of {told}, the gradebook's column out of {points(column.maximum)}: not scaled."]
    theirs = f"the gradebook's {points(column.maximum)} points (--unscaled leaves them as they are)"
    return [f"Scores are out of {told} and written in proportion to {theirs}."]


def _put(sheet: Sheet, row: int, column: int, score: float, comma: bool) -> None:
    if not math.isfinite(score):
        raise AssertionError("scores are checked when they are read")
    written = f"{score:.4f}".rstrip("0").rstrip(".")
    before = number_in(sheet.value(row, column))
    # The same grade stays as the LMS wrote it, `8.50` and all.
    if before is None or not math.isclose(before, float(written), abs_tol=5e-5):
        sheet.set(row, column, written.replace(".", ",") if comma else written)


def _comment(sheet: Sheet, header: int, row: int, form: Gradebook, result: Result, words: Words) -> None:
    """Fill in a comment where there is a cell for it and nobody wrote one."""
    names = header_of(sheet, header)
    place = names.index(form.comments) if form.comments in names else -1
    if sheet.has(row, place) and not sheet.value(row, place).strip():
        sheet.set(row, place, comment_html(result.load(), words))


def _decimal_comma(sheet: Sheet, header: int, column: Column, people: Sequence[Person]) -> bool:
    """Whether numbers beside the grades are written with a comma, and none with a point."""
    rows = range(header + 1, len(sheet.rows))
    texts = [sheet.value(row, place) for row in rows for place in (column.index, column.index + 1)]
    if not people:
        return False
    signs = {sign for text in texts if number_in(text) is not None for sign in ".," if sign in text}
    return signs == {","}
