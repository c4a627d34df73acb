"""Moodle: the assignment's grading worksheet with the grades, and a zip with each student's report."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence

from grader.errors import GraderError
from grader.report import gradebook
from grader.report.delimited import Sheet
from grader.report.gradebook import Column, Gradebook, header_of, number_in
from grader.report.matching import Keys, Person
from grader.report.output import Batch, Request, Result

# "Participant 12", in any language.
_PARTICIPANT = re.compile(r"\s*[^\W\d_]\D*([0-9]+)\s*")
_NOT_GRADES = frozenset({"Identifier", "Full name", "Email address", "Status", "Grade can be changed"})


def check(request: Request) -> None:
    # Without a worksheet there is still the zip of reports.
    if request.gradebook is not None:
        gradebook.check(request, _FORM)


def write(batch: Batch) -> Sequence[str]:
    said = _feedback(batch)
    if batch.request.gradebook is None:
        return [*said, "No --gradebook was given, so no grading worksheet was filled in."]
    return [*gradebook.fill(batch, _FORM), *said]


def _feedback(batch: Batch) -> list[str]:
    """The zip for "Upload multiple feedback files in a zip"."""
    told = [result for result in batch.results if _participant(result)]
    if not told:
        return ["There is no feedback zip: only Moodle's own download tells whose report is whose."]
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for result in sorted(told, key=lambda result: int(_participant(result))):
            # Always the same date and rights, so that the same reports give the same bytes.
            info = zipfile.ZipInfo(f"Participant_{_participant(result)}_assignsubmission_file/feedback.html")
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o644 << 16
            try:
                archive.writestr(info, (result.folder / "report.html").read_bytes())
            except OSError as error:
                reason = f"cannot be read ({error.strerror}); grade again"
                raise GraderError(f"the report in {str(result.folder)!r} {reason}") from error
    name = "moodle-feedback.zip"
    place = batch.request.file.with_name(name) if batch.request.file else batch.out / name
    Batch(request=Request(name="moodle", file=place), out=batch.out, results=()).write(name, held.getvalue())
    groups = sum(1 for result in batch.results if result.identity and result.identity.group)
    more = f" ({groups} groups' reports are not in it: the zip knows people only)" if groups else ""
    return [f"Moodle: {len(told)} reports in {place}{more}"]


def _participant(result: Result) -> str:
    """The number that Moodle's download gave, of one person and one assignment."""
    identity = result.identity
    if identity is None or identity.lms != "moodle" or identity.group:
        return ""
    number = identity.ids.get("participant", "")
    return number if re.fullmatch("[0-9]{1,18}", number) else ""


def _is_header(sheet: Sheet, row: int) -> bool:
    cells = header_of(sheet, row)
    if cells[:1] == ["Identifier"]:
        return True
    # In other languages the words differ and the order does not: participants' numbers come first.
    below = row + 1 < len(sheet.rows) and _PARTICIPANT.fullmatch(sheet.value(row + 1, 0))
    return len(cells) >= 5 and bool(below) and not _PARTICIPANT.fullmatch(cells[0])


def _columns(sheet: Sheet, header: int, wanted: str | None) -> list[Column]:
    names = header_of(sheet, header)
    # In another language the caller names the column of grades; the maximum stands to its right.
    chosen = [index for index, name in enumerate(names) if name == "Grade" or (wanted is not None and name == wanted)]
    if not chosen:
        return [Column(index=index, names=(name,)) for index, name in enumerate(names) if name not in _NOT_GRADES]
    called = () if wanted is None else (wanted,)
    return [Column(index=i, names=(names[i], *called), maximum=_maximum(sheet, header, i)) for i in chosen]


def _maximum(sheet: Sheet, header: int, column: int) -> float | None:
    """The points that all rows agree on."""
    values = [sheet.value(row, column + 1).strip() for row in range(header + 1, len(sheet.rows))]
    numbers = {number_in(value) for value in values if value}
    return numbers.pop() if len(numbers) == 1 else None


def _people(sheet: Sheet, header: int, column: Column) -> list[Person]:
    places = {name: index for index, name in enumerate(header_of(sheet, header))}
    people = []
    for row in range(header + 1, len(sheet.rows)):
        number = _PARTICIPANT.fullmatch(sheet.value(row, 0))
        if number is None:
            continue
        name = sheet.value(row, places.get("Full name", -1)).strip()
        email = sheet.value(row, places.get("Email address", -1)).strip()
        closed = sheet.value(row, places.get("Grade can be changed", -1)).strip() == "No"
        people.append(
            Person(
                row=row,
                shown=name or sheet.value(row, 0).strip(),
                ids={"participant": number[1], "identifier": sheet.value(row, 0).strip(), "email": email},
                names=(name,) if name else (),
                group=sheet.value(row, places.get("Group", -1)).strip(),
                locked="its grade is locked in Moodle" if closed else "",
            )
        )
    return people


_FORM = Gradebook(
    title="Moodle",
    wanted="the grading worksheet that Moodle gives in the assignment's list of submissions",
    is_header=_is_header,
    columns=_columns,
    people=_people,
    # The number is counted for each assignment, so another one's worksheet has it for somebody else.
    keys=Keys(lms="moodle", ids={"participant": ("participant",)}, checked=True),
)
