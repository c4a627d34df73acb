"""What ``grader verify`` prints: a row for each exercise, a table of figures where asked, one sentence per problem."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from rich import box
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn
from rich.table import Table
from rich.text import Text

from grader.report.text import clean
from grader.verify.course import Verified
from grader.verify.proof import Fate, Margin, Mistake, Problem, Proof

_FATES: Final[dict[Fate, tuple[str, str]]] = {
    "passes": ("has full marks", "bold red"),
    "unnamed": ("fails, not named", "yellow"),
    "taken": ("fails, and a twin is named", ""),
    "named": ("fails and is named", "green"),
    "equivalent": ("no mistake here", "dim"),
}
_MARKS: Final = {"sound": ("✓", "green"), "sound, see below": ("✓", "yellow"), "unsound": ("✗", "bold red")}
_MOST: Final = 1000


class Step:
    """Told how many exercises there are, and of each as it is done."""

    def __init__(self, console: Console, bar: Progress | None) -> None:
        self._console = console
        self._bar = bar
        self._task = bar.add_task("verifying", total=None, last=Text("warming up")) if bar else None

    def start(self, total: int) -> None:
        if self._bar and self._task is not None:
            self._bar.update(self._task, total=total)

    def __call__(self, proof: Proof) -> None:
        said = Text(f"{proof.id}: {_verdict(proof)[0]}")
        if self._bar and self._task is not None:
            self._bar.update(self._task, advance=1, last=said)
        else:
            self._console.print(said, soft_wrap=True)


@contextmanager
def progress(console: Console) -> Iterator[Step]:
    """A live bar; without a terminal, a line for each exercise."""
    if not console.is_terminal:
        yield Step(console, None)
        return
    columns = (SpinnerColumn(), TextColumn("verifying"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, TextColumn("{task.fields[last]}"), console=console, transient=True) as bar:
        yield Step(console, bar)


def show(console: Console, verified: Verified, *, details: bool, root: Path | None = None) -> None:
    """Everything that was found.

    Args:
        details: each exercise's margins, mistakes and notes too.
        root: paths below it are shown relative to it.
    """
    if verified.proofs:
        console.print(_summary(verified.proofs))
    if details:
        for proof in verified.proofs:
            _show_details(console, proof, root)
    problems = [*(each for proof in verified.proofs for each in proof.problems), *verified.problems]
    for problem in sorted(problems, key=lambda each: each.warning):
        console.print(
            _line(str(_shortened(problem, root)), "yellow" if problem.warning else "bold red"), soft_wrap=True
        )
    console.print(Text(_closing(verified, problems), style="green" if verified.sound else "bold red"), soft_wrap=True)


def _summary(proofs: Sequence[Proof]) -> Table:
    headings = ("exercise", "seeds", "mistakes", "named", "grads", "noise", "nearest", "s")
    table = _table("Proofs (noise and nearest mistake in units of the tolerance)", *headings)
    for column in table.columns:
        column.no_wrap = True
    for proof in proofs:
        mark, style = _MARKS[_verdict(proof)[0]]
        failing = proof.count("named", "taken", "unnamed")
        mistakes = failing + proof.count("passes")
        table.add_row(
            Text(f"{mark} {proof.id}", style=style),
            f"{proof.seeds or ''}",
            f"{failing}/{mistakes}" if proof.mistake_seeds else "",
            f"{proof.count('named', 'taken')}" if proof.mistake_seeds else "",
            _gradients(proof),
            _spread(max((margin.spread for margin in proof.margins), default=None)),
            _nearest(min((margin.nearest for margin in proof.margins if margin.nearest is not None), default=None)),
            f"{proof.seconds:.1f}" if proof.seconds else "",
        )
    return table


def _table(title: str, *headings: str) -> Table:
    table = Table(title=Text(title), title_justify="left", box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0))
    table.show_edge = False
    for number, heading in enumerate(headings):
        table.add_column(heading, overflow="fold", no_wrap=number == 0)
    return table


def _show_details(console: Console, proof: Proof, root: Path | None) -> None:
    console.print()
    if proof.margins:
        console.print(_margins(proof.id, proof.margins))
    if proof.mistakes:
        console.print(_mistakes(proof))
    if proof.differences:
        console.print(_line(f"gradients by differences: {proof.differences}"), soft_wrap=True)
    for note in proof.notes:
        console.print(_line(f"note: {_relative(note, root)}"), soft_wrap=True)


def _margins(name: str, margins: Sequence[Margin]) -> Table:
    headings = ("check", "noise needs of it", "nearest mistake is off by", "which is")
    table = _table(f"{name}: room around its tolerances", *headings)
    table.columns[0].no_wrap = False
    for margin in margins:
        table.add_row(
            Text(clean(margin.check, 120)), _spread(margin.spread), _nearest(margin.nearest), Text(margin.mistake)
        )
    return table


def _mistakes(proof: Proof) -> Table:
    """One line for what several mutants have in common; each that went wrong has its own."""
    table = _table(f"{proof.id}: its mistakes, each for {proof.mistake_seeds} seeds", "mistake", "made by", "and it")
    for fate, (word, style) in _FATES.items():
        alike: dict[tuple[str, str], list[Mistake]] = {}
        for mistake in proof.mistakes:
            if mistake.fate == fate:
                alike.setdefault((mistake.id, mistake.instead), []).append(mistake)
        for (name, instead), several in sorted(alike.items()):
            label = several[0].label + (f" (and {len(several) - 1} more)" if len(several) > 1 else "")
            said = f"{word} ({instead})" if instead else word
            table.add_row(Text(name), Text(clean(label, 120)), Text(said, style=style))
    return table


def _verdict(proof: Proof) -> tuple[str, str]:
    if not proof.sound:
        return "unsound", "bold red"
    return ("sound, see below", "yellow") if proof.problems else ("sound", "green")


def _gradients(proof: Proof) -> Text:
    if proof.differing:
        return Text(f"{proof.differing} off", style="bold red")
    return Text(f"{proof.compared} ok" if proof.compared else "n/a" if proof.differences else "")


def _spread(value: float | None) -> str:
    if value is None:
        return ""
    return f"<1/{_MOST}" if value * _MOST <= 1 else f"1/{_round(1 / value)}" if value < 1 else f"×{_round(value)}"


def _nearest(value: float | None) -> str:
    if value is None:
        return ""
    return f">×{_MOST}" if value >= _MOST else f"×{_round(value)}"


def _round(value: float) -> str:
    return f"{value:.1f}" if value < 10 else f"{value:.0f}"


def _closing(verified: Verified, problems: Sequence[Problem]) -> str:
    count = len(verified.proofs)
    wrong = sum(not problem.warning for problem in problems)
    warnings = len(problems) - wrong
    tail = f", {warnings} warning{'s' * (warnings != 1)}" if warnings else ""
    if not wrong:
        said = "the references pass, the starters have no points, the mistakes fail"
        return f"{count} exercise{'s' * (count != 1)} sound: {said}{tail}"
    return f"{wrong} problem{'s' * (wrong != 1)} to mend{tail}"


def _shortened(problem: Problem, root: Path | None) -> Problem:
    if root is None or problem.path is None or not problem.path.is_relative_to(root):
        return problem
    return Problem(text=problem.text, path=problem.path.relative_to(root), line=problem.line, warning=problem.warning)


def _relative(text: str, root: Path | None) -> str:
    return text.removeprefix(f"{root}{os.sep}") if root else text


def _line(text: str, style: str = "") -> Text:
    return Text(clean(text, 2000), style=style)
