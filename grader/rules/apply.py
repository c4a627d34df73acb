"""Rules put into the reports of a run: the one place where they touch files.

Only reports whose ruling has changed are written again, and no submission is graded again for a
rule. What is read back lies in the grader's own output folder; names in it stay untrusted text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from markupsafe import escape

from grader.course.settings import Settings
from grader.errors import GraderError
from grader.intake import Submission
from grader.journal import Journal
from grader.model import Ruling
from grader.report.files import write_atomically
from grader.report.json_text import dump
from grader.report.rows import Row
from grader.report.ruling import FIELDS, ruling_to_json
from grader.report.shares import Shares
from grader.report.text import clean_block
from grader.report.verdicts import points
from grader.report.words import ENGLISH, Words
from grader.rules.roster import class_csv
from grader.rules.ruled import rule

CLASS_FILE: Final = "class.csv"
# No page of ours holds this otherwise: a student's `<` is always escaped.
_SLOT: Final = re.compile("<!--rules-->.*?<!--/rules-->", re.DOTALL)
_BEING_WRITTEN: Final = Ruling(final_score=None, rule="being written")
Entry = tuple[str, Row]


@dataclass(frozen=True, kw_only=True)
class Applied:
    """A run's rows after the rules.

    Attributes:
        entries: all of the journal's.
        rows: those that count, for tables and outputs.
        shares: what groups share.
        said: sentences for the person who grades.
    """

    entries: list[Entry]
    rows: tuple[Row, ...]
    shares: Shares
    said: tuple[str, ...]


def apply_rules(
    settings: Settings,
    submissions: Sequence[Submission],
    entries: Sequence[Entry],
    out: Path,
    journal: Journal,
    words: Words = ENGLISH,
) -> Applied:
    """Rule on every row, and bring the reports below ``out`` in line.

    Args:
        entries: one per submission, in their order.
        words: the language of the reports.

    Raises:
        GraderError: where a report is gone or damaged, or cannot be written.
    """
    ruled = rule([row for _, row in entries], _owners(submissions), settings)
    changed = [(entry, row) for entry, row in zip(entries, ruled.rows, strict=True) if entry[1].ruling != row.ruling]
    for (key, row), _ in changed:
        # Killed in between, the next run finds a ruling that is no rule's, and writes these again.
        journal.add(key, replace(row, ruling=_BEING_WRITTEN))
    for _, row in changed:
        folder = out / row.folder
        write_ruling(folder / "grade.json", row)
        _rewrite_page(folder / "report.html", row, words)
    _write_class(out / CLASS_FILE, class_csv(ruled.people, settings.roster) if ruled.people else None)
    return Applied(
        entries=[(key, row) for (key, _), row in zip(entries, ruled.rows, strict=True)],
        rows=tuple(ruled.rows[index] for index in ruled.counting),
        shares=ruled.shares,
        said=ruled.said,
    )


def _owners(submissions: Sequence[Submission]) -> list[Hashable]:
    return [index if each.owner is None else each.owner for index, each in enumerate(submissions)]


def ruling_html(row: Row, words: Words = ENGLISH) -> str:
    """What a report says of a ruling, as markup; empty where there is nothing to say."""
    ruling = row.ruling
    if ruling is None or not (ruling.rule or ruling.final_score not in {None, row.score}):
        return ""
    other = ruling.final_score is not None and ruling.final_score != row.score
    counts = words("Counts as %(score)s.", score=points(row.counting))
    told = f"<strong>{escape(counts)}</strong> " if other else ""
    return f'\n<p class="callout ruling">{told}{escape(clean_block(words.said(ruling.rule), 2000))}</p>\n'


def write_ruling(path: Path, row: Row) -> None:
    """Put a row's ruling into its ``grade.json``, or take away the one that is there.

    Raises:
        GraderError: where the file is gone or damaged.
    """
    try:
        grade = json.loads(path.read_text(encoding="utf-8"))
        kept = {name: value for name, value in grade.items() if name not in FIELDS}
        at = list(kept).index("max_score") + 1
    except (OSError, ValueError, AttributeError, RecursionError) as error:
        raise _damaged(path) from error
    items = list(kept.items())
    write_atomically(
        path, dump(dict([*items[:at], *ruling_to_json(row.ruling).items(), *items[at:]]), open_levels=4) + "\n"
    )


def _rewrite_page(path: Path, row: Row, words: Words) -> None:
    try:
        page = path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise _damaged(path) from error
    slot = f"<!--rules-->{ruling_html(row, words)}<!--/rules-->"
    if _SLOT.search(page):
        page = _SLOT.sub(lambda _: slot, page, count=1)
    else:
        # A course's own template may know nothing of rules.
        page = page.replace("</main>", f"{slot}</main>", 1)
    write_atomically(path, page)


def _write_class(path: Path, text: str | None) -> None:
    if text is None:
        path.unlink(missing_ok=True)
    elif not path.is_file() or path.read_bytes() != text.encode():
        write_atomically(path, text)


def _damaged(path: Path) -> GraderError:
    return GraderError(f"{str(path)!r} cannot be read back; remove {str(path.parent)!r} and grade again")
