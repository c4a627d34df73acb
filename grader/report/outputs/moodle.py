"""Moodle: the assignment's grading worksheet with the grades, and a zip with each student's report.

A report goes where the grade goes: to the participant whose row it is, in a team's assignment to each
member. Without a worksheet only the download's own numbers tell, and those are groups' ids where groups
hand in; so names that read like groups' then leave the zip unwritten.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from pathlib import Path

from grader.errors import GraderError
from grader.report import gradebook
from grader.report.columns import Column, header_of, number_in, places_of
from grader.report.delimited import Sheet
from grader.report.gradebook import Gradebook
from grader.report.left_out import named
from grader.report.matching import Keys, Person
from grader.report.output import Batch, Request, Result
from grader.report.text import clean

_ZIP = "moodle-feedback.zip"
# "Participant 12", in any language.
_PARTICIPANT = re.compile(r"\s*[^\W\d_]\D*([0-9]+)\s*")
# Moodle wants a first and a last name of everybody, so a name without a space is rarely a person's.
_GROUPS = re.compile(
    r"\S+|.*\b(?:gr[ou]+pp?[aeo]?|teams?|[eé]quip(?:e|o)|skupina|grupy|ryhmä|команда|группа)\b.*|.*(?:グループ|小组|组).*",
    re.IGNORECASE,
)
_NOT_GRADES = frozenset({"Identifier", "Full name", "Email address", "Status", "Grade can be changed"})


def check(request: Request) -> None:
    # Without a worksheet there is still the zip of reports.
    if request.gradebook is not None:
        gradebook.check(request, _FORM)


def beside(file: Path) -> Sequence[Path]:
    return [*gradebook.beside(file), file.with_name(_ZIP)]


def write(batch: Batch) -> Sequence[str]:
    if batch.request.gradebook is None:
        return [*_unchecked(batch), "No --gradebook was given, so no grading worksheet was filled in."]
    said = gradebook.fill(batch, _FORM)
    pairs = gradebook.matches(batch, _FORM).pairs
    return [*said, *_feedback(batch, [(person.ids["participant"], result) for result, person in pairs])]


def _unchecked(batch: Batch) -> list[str]:
    """The zip by the download's numbers alone, where these seem to be people's."""
    told = [(number, result) for result in batch.results if (number := _participant(result))]
    names = [(result.identity.display, result.group) for _, result in told if result.identity is not None]
    groups = [name for name, group in names if name == group or _GROUPS.fullmatch(name.strip())]
    groups = [] if _blind(told) else groups
    if groups:
        _place(batch).unlink(missing_ok=True)
        why = f"{clean(groups[0], 60)} may be a group, whose number is another student's"
        return [f"There is no feedback zip: {why}; give the grading worksheet with --gradebook."]
    said = _feedback(batch, told)
    return [*said, "If groups hand in, give --gradebook: only the worksheet tells their members."] if told else said


def _blind(told: Sequence[tuple[str, Result]]) -> bool:
    """Whether all have one name and their number: blind marking."""
    shown = [(result.submission, f" {number}") for number, result in told]
    words = {name.removesuffix(number) for name, number in shown}
    return len(words) == 1 and all(name.endswith(number) for name, number in shown)


def _feedback(batch: Batch, told: Sequence[tuple[str, Result]]) -> list[str]:
    """The zip for "Upload multiple feedback files in a zip"."""
    told = [(number, result) for number, result in told if not result.undecided]
    place = _place(batch)
    if not told:
        place.unlink(missing_ok=True)  # an earlier run's may hold what is not sure any more
        return ["There is no feedback zip: nothing tells for sure whose report is whose."]
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for number, result in sorted(told, key=lambda pair: int(pair[0])):
            # Always the same date and rights, so that the same reports give the same bytes.
            info = zipfile.ZipInfo(f"Participant_{number}_assignsubmission_file/feedback.html")
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o644 << 16
            try:
                archive.writestr(info, (result.folder / "report.html").read_bytes())
            except OSError as error:
                reason = f"cannot be read ({error.strerror}); grade again"
                raise GraderError(f"the report in {str(result.folder)!r} {reason}") from error
    Batch(request=Request(name="moodle", file=place), out=batch.out, results=()).write(place.name, held.getvalue())
    kept = {result.folder for _, result in told}
    rest = [result.submission for result in batch.results if result.folder not in kept]
    said = f"Moodle: {len(told)} reports in {place}"
    return [said, *named("reports are not in it, not graded or without a sure owner", rest)]


def _place(batch: Batch) -> Path:
    return batch.request.file.with_name(_ZIP) if batch.request.file else batch.out / _ZIP


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
    names = header_of(sheet, header)
    place = names.index("Maximum grade") if "Maximum grade" in names else column + 1
    values = [sheet.value(row, place).strip() for row in range(header + 1, len(sheet.rows))]
    numbers = {number_in(value) for value in values if value}
    return numbers.pop() if len(numbers) == 1 else None


def _people(sheet: Sheet, header: int, column: Column) -> list[Person]:
    places = places_of(sheet, header)
    people = []
    for row in range(header + 1, len(sheet.rows)):
        number = _PARTICIPANT.fullmatch(sheet.value(row, 0))
        if number is None:
            continue
        name = sheet.value(row, places.get("Full name", -1)).strip()
        group = sheet.value(row, places.get("Group", -1)).strip()
        # Before Moodle 4.1 each member's folder begins with the group's name.
        names: tuple[str, ...] = (name, f"{group}-{name}") if group else (name,)
        if "Identifier" not in places:
            # In another language nothing says which column has the names; some cell must agree.
            names = tuple(filter(None, (cell.value.strip() for cell in sheet.rows[row])))
            name = names[0]
        email = sheet.value(row, places.get("Email address", -1)).strip()
        closed = sheet.value(row, places.get("Grade can be changed", -1)).strip() == "No"
        people.append(
            Person(
                row=row,
                shown=name or sheet.value(row, 0).strip(),
                ids={"participant": number[1], "identifier": sheet.value(row, 0).strip(), "email": email},
                names=names if name else (),
                group=group,
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
    keys=Keys(lms="moodle", ids={"participant": ("participant",)}, checked=True, groups=True),
    bounded=True,
    comments="Feedback comments",
)
