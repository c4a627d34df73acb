"""What a student reads in a terminal: the diagnosis in full, and nothing alive."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from grader.errors import GraderError
from grader.model import Diagnosis, Grade, Status
from grader.report.result import grade_json
from grader.report.stored import read_grade
from grader.report.terminal_student import show_student
from grader.report.verdicts import STATUSES, VERDICTS
from grader.report.words import find_words
from tests.report.samples import exercise_grade, grade


def told(shown: Grade, *, colour: bool = False, width: int = 200) -> str:
    file = io.StringIO()
    show_student(Console(file=file, force_terminal=colour, width=width, highlight=False), shown)
    return file.getvalue()


def test_tells_why_where_and_what_to_ask() -> None:
    """The sentence, the exception, the student's line, the evidence and the question stand there."""
    exercise = replace(
        exercise_grade(text="said"),
        diagnoses=(Diagnosis(id="grads-accumulate", evidence="seen twice", hint="What was in .grad before?"),),
    )
    text = told(grade("alice", exercises=(exercise,)))
    for line in (
        "✗ square_slope  square slope  0 / 1",
        "→ line 6 of square_slope.py: (x**2).backward()",
        "Gradients add up: seen twice",
        "? What was in .grad before?",
        "alice: 0 / 1 points",
    ):
        assert line in text


def test_without_a_mistake_tells_the_checks() -> None:
    """Where nothing is named, the failed checks say what was expected, of shown inputs only."""
    bare = replace(exercise_grade(text="said"), diagnoses=(), raised=None)
    secret = replace(bare.checks[1], expected="SECRET", observed="SECRET")
    text = told(grade("alice", exercises=(replace(bare, checks=(bare.checks[0], secret)),)))
    assert "✗ shown said" in text
    assert "expected said" in text
    assert "✗ hidden said (hidden)" in text
    assert "SECRET" not in text


def test_values_are_told_once() -> None:
    """What a check's message has said of the expected and the observed is not said again below it."""
    bare = replace(exercise_grade(text="said"), diagnoses=(), raised=None)
    check = replace(bare.checks[0], message="it is 1, expected 6, off by 5", expected="6", observed="1")
    text = told(grade("alice", exercises=(replace(bare, checks=(check,)),)))
    assert 1 == text.count("expected 6")
    assert "observed" not in text


def test_a_wrong_number_leads_to_its_lines() -> None:
    """Where no exception names a line, the mistake's own lines do."""
    bare = replace(
        exercise_grade(text="said"),
        raised=None,
        file="mine.py",
        diagnoses=(Diagnosis(id="x", evidence="seen", hint="Why?", lines=(5, 7)),),
    )
    assert "→ lines 5, 7 of mine.py" in told(grade("alice", exercises=(bare,)))


def test_a_question_is_asked_once() -> None:
    """One mistake in five exercises is one question; the evidence stands with each."""
    exercises = tuple(
        replace(exercise_grade(name), diagnoses=(Diagnosis(id="x", evidence=f"seen in {name}", hint="Why?"),))
        for name in ("first", "second")
    )
    text = told(grade("alice", exercises=exercises))
    assert 1 == text.count("? Why?")
    assert "X: seen in first" in text
    assert "X: seen in second" in text


def test_advice_and_hints_are_told_for_what_they_are() -> None:
    """A hint of the author's is told; advice is no failure; what was not run is not told as one."""
    bare = replace(exercise_grade(text="said"), diagnoses=(), raised=None, hints=("Look at the shapes.",))
    checks = (replace(bare.checks[0], name="style", advice=True), replace(bare.checks[0], name="later", not_run=True))
    text = told(grade("alice", exercises=(replace(bare, checks=checks),)))
    assert "Hint: Look at the shapes." in text
    assert "advice: style" in text
    assert "later" not in text


def test_what_passed_takes_one_line() -> None:
    """A full score is short."""
    text = told(grade("alice", exercises=(exercise_grade(status="passed", score=1.0),), notes=()))
    assert ["✓ 1 passed: square_slope", "alice: 1 / 1 points"] == [line for line in text.splitlines() if line]


def test_many_missing_answers_take_one_line() -> None:
    """Who grades a file for one exercise reads of that one; the others are listed, and few are told in full."""
    exercises = [exercise_grade(f"e{number}", status="missing") for number in range(4)]
    mine = exercise_grade("mine", status="passed", score=1.0)
    text = told(grade("alice", exercises=(*exercises, mine), notes=()))
    expected = ["○ 4 missing: e0, e1, e2, e3", "✓ 1 passed: mine", "alice: 1 / 5 points"]
    assert expected == [line for line in text.splitlines() if line]
    assert "○ e1  e1  0 / 1" in told(grade("alice", exercises=(*exercises[:3], mine), notes=()))


@pytest.mark.parametrize("status", STATUSES)
def test_every_status_has_its_symbol(status: Status) -> None:
    """Colour carries nothing alone."""
    assert VERDICTS[status].symbol in told(grade("a", exercises=(exercise_grade(status=status),)))


def test_ungraded_is_no_zero() -> None:
    """What the grader failed at is said to be open."""
    text = told(grade("a", exercises=(exercise_grade(status="ungraded"),)))
    assert "– / 1" in text
    assert "Not final" in text


@pytest.mark.parametrize("attack", ["\x1b]0;owned\x07", "\x1b[2J", "\u202e", "[bold red]x[/]", "\x9b2J", "\r"])
def test_text_of_a_submission_stays_text(attack: str) -> None:
    """Escapes and markup in any field arrive as visible text, in colour and plain."""
    assert (
        re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", told(grade(attack, exercises=(exercise_grade(text=attack),))))
        is None
    )
    coloured = told(grade(attack, exercises=(exercise_grade(text=attack),)), colour=True)
    assert attack not in coloured or attack.startswith("[bold")
    if attack.startswith("["):
        assert attack in coloured


def test_plain_lines_fit_and_end_clean() -> None:
    """Without a terminal no line is padded or wider than asked for."""
    text = told(grade("word " * 50, exercises=(exercise_grade(text="word " * 60),)), width=60)
    assert [] == [line for line in text.splitlines() if line != line.rstrip() or len(line) > 60]


def test_a_grade_survives_its_file(tmp_path: Path) -> None:
    """What was written to grade.json is told again word for word."""
    first = grade("\x1b alice", exercises=(exercise_grade(text='"<\u202e>"'), exercise_grade("b", "passed", 1.0)))
    path = tmp_path / "grade.json"
    path.write_text(grade_json(first), encoding="utf-8")
    assert told(first) == told(read_grade(path).grade)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"submission": 1}', "[" * 100_000, '{"exercises": [{}]}'])
def test_a_broken_file_is_one_sentence(tmp_path: Path, text: str) -> None:
    """A grade.json that somebody damaged is named, with the remedy."""
    path = tmp_path / "grade.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(GraderError, match=r"grade\.json. is damaged .*; remove .* and grade again"):
        read_grade(path)


def test_a_student_is_told_in_german() -> None:
    """The terminal says the same in the reader's language: messages, mistakes, checks and the sum."""
    told = grade("every call raised ValueError", exercises=(exercise_grade(text="nothing is printed"),))
    console = Console(width=100, file=io.StringIO())
    show_student(console, told, find_words("de"))
    shown = console.file.getvalue()  # type: ignore[attr-defined]  # a StringIO
    assert "Jeder Aufruf scheiterte" in shown or "jeder Aufruf scheiterte" in shown
    assert "nichts wird ausgegeben" in shown
    assert "0 / 1 Punkte" in shown
