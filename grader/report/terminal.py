"""What a run says in a terminal: progress while it works, a table at the end.

Everything that comes from a submission is cleaned and put in as plain text, never as markup.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final, Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from grader.model import Status
from grader.report.rows import Row
from grader.report.text import clean
from grader.report.verdicts import VERDICTS, points
from grader.report.words import ENGLISH, Words

MAX_ROWS: Final = 40
STYLES: Final[dict[Status, str]] = {
    "passed": "green",
    "partial": "yellow",
    "failed": "red",
    "error": "red",
    "timeout": "magenta",
    "memory": "magenta",
    "missing": "dim",
    "ungraded": "bold red",
}


class Step(Protocol):
    """Told of each submission as it is done."""

    def __call__(self, row: Row, *, reused: bool) -> None: ...


@contextmanager
def progress(console: Console, total: int, words: Words = ENGLISH) -> Iterator[Step]:
    """A live bar with counts and time left; without a terminal, a line every so often."""
    if not console.is_terminal:
        yield _LineProgress(console, total, words)
        return
    columns = (
        SpinnerColumn(),
        TextColumn(words("grading")),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        # Without `markup`: a hand-in may be named like a tag, and one that closes nothing would end the run.
        TextColumn("{task.fields[last]}", markup=False),
    )
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("grading", total=total, last=words("warming up"))

        def step(row: Row, *, reused: bool) -> None:
            last = f"{clean(row.submission, 40)}: {words('unchanged') if reused else _score(row, words)}"
            bar.update(task, advance=1, last=last)

        yield step


def show_batch(console: Console, rows: Sequence[Row], titles: Sequence[str], words: Words = ENGLISH) -> None:
    """One line per exercise, one per submission (the first ones of a large batch), and who is ungraded."""
    _show_exercises(console, rows, titles, words)
    _show_submissions(console, rows, words)
    for row in [row for row in rows if row.ungraded][:MAX_ROWS]:
        reason = next((e.reason for e in row.exercises if e.status == "ungraded" and e.reason), "")
        console.print(
            Text(
                f"{words('ungraded')}: {clean(row.submission, 60)}: {clean(words.said(reason), 300)}", style="bold red"
            )
        )


def _show_exercises(console: Console, rows: Sequence[Row], titles: Sequence[str], words: Words) -> None:
    counts = [Counter(row.exercises[position].status for row in rows) for position in range(len(titles))]
    # Only the verdicts that were given: eight columns do not fit a terminal.
    given = [status for status in STYLES if any(count[status] for count in counts)]
    table = Table(title=words("Exercises"), title_justify="left")
    table.add_column(words("Exercise"), no_wrap=True)
    named = {status: words(VERDICTS[status].word) for status in given}
    # Where the words would be cut, their signs head the columns and a line tells what they mean.
    wide = max(map(len, titles), default=0) + sum(len(word) + 3 for word in named.values()) + 4
    for status, word in named.items():
        head = word if wide <= console.width else VERDICTS[status].symbol
        table.add_column(head, justify="right", style=STYLES[status])
    for title, count in zip(titles, counts, strict=True):
        table.add_row(Text(title), *(str(count[status] or "") for status in given))
    console.print(table)
    if wide > console.width:
        told = [(f"{VERDICTS[status].symbol} {word}  ", STYLES[status]) for status, word in named.items()]
        console.print(Text.assemble(*told))


def _show_submissions(console: Console, rows: Sequence[Row], words: Words) -> None:
    table = Table(title=words("Submissions"), title_justify="left")
    table.add_column(words("Submission"), overflow="fold")
    table.add_column(words("Points"), justify="right")
    table.add_column(words("Results"), overflow="fold")
    for row in rows[:MAX_ROWS]:
        marks = Text.assemble(*((VERDICTS[e.status].symbol, STYLES[e.status]) for e in row.exercises))
        table.add_row(Text(clean(row.submission, 60)), _score(row, words), marks)
    if len(rows) > MAX_ROWS:
        table.add_row(f"… {words('and %(count)s more', count=len(rows) - MAX_ROWS)}", "", "")
    console.print(table)


def _score(row: Row, words: Words) -> str:
    if row.undecided or row.excused:
        return words("excused") if row.excused else words("ungraded")
    return f"{points(row.counting)} / {points(row.max_score)}"


class _LineProgress:
    """For logs: a line at each tenth of the way."""

    def __init__(self, console: Console, total: int, words: Words) -> None:
        self._console = console
        self._words = words
        self._total = total
        self._done = 0

    def __call__(self, row: Row, *, reused: bool) -> None:
        self._done += 1
        tenth = 10 * self._done // self._total
        if tenth > 10 * (self._done - 1) // self._total:
            told = self._words("graded %(done)s of %(all)s", done=self._done, all=self._total)
            self._console.print(told, highlight=False)
