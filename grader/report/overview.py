"""``index.html``: all submissions of a run on one page, for the person who grades.

Names and reasons come from submissions, so they are cleaned and escaped like everything else. The
one script is ours, and the page's policy allows it by its hash alone. Everything can be read without
it; sorting, searching and filtering need it.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import statistics
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import quote

from markupsafe import Markup

from grader.model import Status
from grader.report.class_words import DONE
from grader.report.classroom import Bar, Difficulty, Mistake, difficulties, distribution, mistakes_of
from grader.report.pages import line, page_environment, prose
from grader.report.rows import Row
from grader.report.tables import Described
from grader.report.text import clean
from grader.report.verdicts import VERDICTS, points
from grader.report.words import ENGLISH, Words
from grader.resources import templates_folder

MAX_UNGRADED: Final = 200
MAX_LINKS: Final = 60
"""Hand-ins that are linked below one mistake; the table finds all of them."""
LEADING_MISTAKES: Final = 5
FEW: Final = 8
"""So many names stand open below a mistake; more are folded."""
FIRST_ROWS: Final = 300
"""Where scripts run, later rows of the table are laid out when asked for: 2,000 at once take a second or two."""
MAX_RULE: Final = 400
CHUNK: Final = 256
"""Pieces of a page that are joined before they are handed on."""


class Ungraded(NamedTuple):
    """A submission that is not fully graded, and why."""

    name: str
    link: str
    reasons: list[str]


class MistakeLine(NamedTuple):
    """A mistake of the class as the template takes it."""

    id: str
    number: int
    """Its place in the ranking, by which the table's rows name it."""
    done: Markup
    total: int
    percent: int
    exercises: list[tuple[str, int]]
    links: list[tuple[str, str]]
    more: int


class Part(NamedTuple):
    """One result's part of an exercise's bar, in percent of its width."""

    status: Status
    start: float
    width: float


class BarLine(NamedTuple):
    """A bar of the histogram as the template takes it; ``percent`` of the highest one."""

    label: str
    says: str
    total: int
    percent: int
    full_marks: bool


def render_index(
    rows: Sequence[Row],
    exercises: Mapping[str, Described],
    *,
    title: str = "",
    said: Sequence[str] = (),
    templates: Path | None = None,
    own: Path | None = None,
    words: Words = ENGLISH,
) -> Iterator[str]:
    """The page's text in chunks.

    Args:
        rows: in the order in which they are listed; those not fully graded are listed first.
        exercises: the columns, by id.
        title: of the course.
        said: sentences on the class as a whole, such as who handed in nothing.
        templates: the folder of templates, by default those that ship with the package.
        own: a course's own templates, looked up first.
        words: the language of the page.
    """
    folder = templates or templates_folder()
    script = (folder / "index.js").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    graded = [row.counting for row in rows if not row.undecided and not row.excused]
    ungraded = [row for row in rows if row.ungraded]
    max_score = max((row.max_score for row in rows), default=0.0)
    bars = distribution(graded, max_score)
    mistakes = mistakes_of(rows)
    numbers = {mistake.id: number for number, mistake in enumerate(mistakes)}
    stream = (
        page_environment(folder, own=own, words=words)
        .get_template("index.html")
        .stream(
            script=Markup(script),  # noqa: S704  # our own file
            script_hash=Markup(f"'sha256-{digest}'"),  # noqa: S704  # base64 of a digest
            title=title or words("Grades"),
            said=[words.said(sentence) for sentence in said],
            count=len(rows),
            graded_count=len(graded),
            mean=statistics.fmean(graded) if graded else None,
            median=statistics.median(graded) if graded else None,
            max_score=max_score,
            bars=_bars(bars, words),
            middle=statistics.quantiles(graded, n=4, method="inclusive")[::2] if len(graded) >= 8 else None,
            ungraded_count=len(ungraded),
            ungraded=[_ungraded(row, words) for row in ungraded[:MAX_UNGRADED]],
            exercises=difficulties(rows, exercises),
            parts=_parts,
            done=lambda mistake: _done(mistake, words),
            mistakes=[_mistake(mistake, numbers[mistake.id], len(rows), words) for mistake in mistakes],
            leading=LEADING_MISTAKES,
            few=FEW,
            first_rows=FIRST_ROWS,
            verdicts=[VERDICTS[status] for status in VERDICTS],
            lines=_lines([*ungraded, *(row for row in rows if not row.ungraded)], list(exercises), numbers, words),
        )
    )
    stream.enable_buffering(CHUNK)
    return iter(stream)


def link(folder: str) -> str:
    """A relative address of a submission's report that can lead nowhere else."""
    return f"./{quote(folder, safe='', errors='surrogateescape')}/report.html"


def _parts(exercise: Difficulty) -> list[Part]:
    parts: list[Part] = []
    before = 0
    for status, count in exercise.counts.items():
        start, end = (round(100 * number / exercise.graded, 2) for number in (before, before + count))
        parts.append(Part(status=status, start=start, width=round(end - start, 2)))
        before += count
    return parts


def _bars(bars: Sequence[Bar], words: Words) -> list[BarLine]:
    highest = max((bar.count for bar in bars), default=0) or 1
    return [
        BarLine(
            label=points(bar.low),
            says=words("%(count)s with %(score)s points", count=bar.count, score=points(bar.low))
            if bar.full_marks
            else words(
                "%(count)s with %(low)s to less than %(high)s points",
                count=bar.count,
                low=points(bar.low),
                high=points(bar.high),
            ),
            total=bar.count,
            percent=max(1, round(100 * bar.count / highest)) if bar.count else 0,
            full_marks=bar.full_marks,
        )
        for bar in bars
    ]


def _mistake(mistake: Mistake, number: int, count: int, words: Words) -> MistakeLine:
    links = []
    for row in mistake.rows[:MAX_LINKS]:
        first = next(e.id for e in row.exercises if mistake.id in e.diagnoses[:1])
        links.append((f"{link(row.folder)}#{quote(first, safe='')}", row.submission))
    return MistakeLine(
        id=mistake.id,
        number=number,
        done=_done(mistake.id, words),
        total=len(mistake.rows),
        percent=max(1, round(100 * len(mistake.rows) / count)),
        exercises=list(mistake.exercises),
        links=links,
        more=len(mistake.rows) - len(links),
    )


def _done(mistake: str, words: Words) -> Markup:
    told = words(DONE[mistake]) if mistake in DONE else words("made the mistake `%(name)s`", name=mistake)
    return prose(told)


def _ungraded(row: Row, words: Words) -> Ungraded:
    reasons = [f"{e.id}: {words.said(e.reason)}" if e.reason else e.id for e in row.exercises if e.status == "ungraded"]
    # A failure of ours mostly hits all exercises alike: then it is said once.
    same = {e.reason for e in row.exercises if e.status == "ungraded"}
    if len(reasons) > 1 and len(same) == 1 and (reason := next(iter(same))):
        reasons = [f"{words('%(count)s exercises', count=len(reasons))}: {words.said(reason)}"]
    return Ungraded(name=row.submission, link=link(row.folder), reasons=reasons)


def _lines(
    rows: Sequence[Row], exercise_ids: Sequence[str], numbers: Mapping[str, int], words: Words
) -> Iterator[Markup]:
    """The table's lines, made here and not in the template: there can be 80,000 cells.

    A cell names its diagnosis by the number of the mistake; the script turns it into words.
    """
    absent = Markup("<td>&ndash;</td>")
    start = Markup('<tr{}><th scope="row"><a href="{}">{}</a></th><td{}>{}</td>')
    ruled = Markup(' title="{}"')
    excused = words("excused")
    later = Markup(' class="later"')
    for position, row in enumerate(rows):
        cells = {
            e.id: _cell(e.status, e.score, e.max_score, numbers[e.diagnoses[0]] if e.diagnoses else None)
            for e in row.exercises
        }
        total = excused if row.excused else f"? {points(row.score)}" if row.undecided else points(row.counting)
        shown = (link(row.folder), line(row.submission), _rule(row, ruled, words), total)
        yield (
            start.format(later if position >= FIRST_ROWS else "", *shown)
            + Markup("").join(cells.get(name, absent) for name in exercise_ids)
            + Markup("</tr>\n")
        )


def _rule(row: Row, ruled: Markup, words: Words) -> Markup:
    if row.ruling is None or not row.ruling.rule:
        return Markup()
    before = words("%(score)s before the course's rules.", score=points(row.score))
    return ruled.format(clean(f"{before} {words.said(row.ruling.rule)}", MAX_RULE))


@functools.lru_cache(maxsize=4096)
def _cell(status: Status, score: float, max_score: float, number: int | None) -> Markup:
    mark = VERDICTS[status].symbol
    # All or nothing goes without saying.
    if 0 < score < max_score and status != "ungraded":
        mark += f" {points(score)}"
    named = "" if number is None else Markup(' data-m="{}"').format(number)
    return Markup('<td class="{}"{}>{}</td>').format(status, named, mark)
