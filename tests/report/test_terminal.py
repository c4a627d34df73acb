"""What a run says in a terminal: nothing in a name is markup, an emoji or an escape sequence."""

from __future__ import annotations

import io
import re

import pytest
from rich.console import Console

from grader.report.rows import Row, RowExercise
from grader.report.terminal import progress, show_batch

NAMES = ["[/b] x", "[bold red]x[/bold red]", "[link=https://example.org]x[/link]", ":smile: x", "[/]", "{task.total}"]
_COLOUR = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


def row(name: str, reason: str = "") -> Row:
    exercise = RowExercise(id="e", status="ungraded" if reason else "failed", score=0.0, max_score=1.0, reason=reason)
    return Row(submission=name, folder="folder", score=0.0, max_score=1.0, exercises=(exercise,))


def screen(*, terminal: bool) -> tuple[Console, io.StringIO]:
    file = io.StringIO()
    return Console(file=file, force_terminal=terminal, width=120, highlight=False), file


@pytest.mark.parametrize("name", NAMES)
def test_progress_takes_a_name_as_it_is(name: str) -> None:
    """A hand-in named like a tag is shown by that name beside the bar, and ends no run."""
    console, file = screen(terminal=True)
    with progress(console, 1) as step:
        step(row(name), reused=False)
    assert f"{name}: 0 / 1" in _COLOUR.sub("", file.getvalue())


@pytest.mark.parametrize("name", NAMES)
def test_tables_take_a_name_as_it_is(name: str) -> None:
    """So does the table at the end, and the line on who is ungraded and why."""
    console, file = screen(terminal=True)
    show_batch(console, [row(name), row("b", reason=name)], ["e"])
    shown = _COLOUR.sub("", file.getvalue())
    assert f"│ {name} " in shown
    assert f"ungraded: b: {name}" in shown


def test_no_escape_reaches_the_terminal() -> None:
    """An escape sequence in a name or a reason becomes visible characters."""
    console, file = screen(terminal=False)
    with progress(console, 1) as step:
        step(row("\x1b[2J\u202e"), reused=False)
    show_batch(console, [row("\x1b[2J\u202e", reason="\x1b]0;x\x07")], ["e"])
    shown = file.getvalue()
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)
    assert "\\x1b[2J\\u202e" in shown
