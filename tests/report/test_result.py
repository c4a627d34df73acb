"""``grade.json`` keeps its contract."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.errors import GraderError
from grader.model import CheckResult, ExerciseGrade, Grade
from grader.report.result import grade_json
from grader.report.stored import read_grade
from tests.report.samples import exercise_grade, grade

DOCUMENT = Path(__file__).parents[2] / "docs" / "result-format.md"


def test_has_the_documented_keys_in_order() -> None:
    """The keys of the contract come first and in its order, then the further documented ones."""
    result = json.loads(grade_json(grade()))
    assert [
        *("format_version", "submission", "score", "max_score", "seed", "exercises"),
        *("ungraded", "notes", "layers"),
    ] == list(result)
    exercise = result["exercises"][0]
    assert [
        *("id", "status", "score", "max_score", "checks", "diagnoses"),
        *("title", "message", "file", "raised", "stdout", "stdout_truncated", "warnings", "hints"),
    ] == list(exercise)
    assert ["name", "passed", "hidden", "message", "expected", "observed"] == list(exercise["checks"][0])
    assert ["id", "evidence", "hint", "lines"] == list(exercise["diagnoses"][0])
    assert ["type", "message", "frames"] == list(exercise["raised"])


def test_every_key_is_documented() -> None:
    """Each key that is written has its line in docs/result-format.md."""
    documented = DOCUMENT.read_text(encoding="utf-8")
    result = json.loads(grade_json(grade()))
    exercise = result["exercises"][0]
    parts = [result, exercise, exercise["checks"][0], exercise["diagnoses"][0], exercise["raised"]]
    assert [] == [key for part in parts for key in part if f"| `{key}` |" not in documented]


def test_hidden_checks_have_no_values() -> None:
    """What was expected and observed on a hidden check is not written, even if the judge gave it."""
    check = CheckResult(name="n", passed=False, hidden=True, message="m", expected="SECRET", observed="SECRET")
    text = grade_json(grade(exercises=(replace(exercise_grade(), checks=(check,)),)))
    assert "SECRET" not in text
    assert ["name", "passed", "hidden", "message"] == list(json.loads(text)["exercises"][0]["checks"][0])


def test_rounds_scores() -> None:
    """Scores carry no trace of binary fractions."""
    exercises = tuple(replace(exercise_grade(f"e{n}"), score=score) for n, score in enumerate([0.1, 0.2, 1 / 3]))
    result = json.loads(grade_json(grade(exercises=exercises)))
    assert 0.6333 == result["score"]
    assert 0.3333 == result["exercises"][2]["score"]


def test_a_total_is_of_what_was_earned_and_not_of_what_was_rounded(tmp_path: Path) -> None:
    """Thirds add up to whole points, in a grade that was read back too."""
    for expected, scores in ((2.0, [2 / 3] * 3), (1.0, [1 / 3, 2 / 3]), (0.1235, [0.12345]), (0.0002, [0.0001] * 2)):
        exercises = tuple(replace(exercise_grade(f"e{n}"), score=score) for n, score in enumerate(scores))
        (tmp_path / "grade.json").write_text(grade_json(grade(exercises=exercises)), encoding="utf-8")
        stored = read_grade(tmp_path / "grade.json")
        assert (expected, expected) == (stored.score, stored.grade.score)


def test_is_deterministic_and_ends_with_a_newline() -> None:
    """The same grade gives the same text, and the text ends like a text file."""
    text = grade_json(grade())
    assert text == grade_json(grade())
    assert text.endswith("}\n")


def test_lists_ungraded_exercises() -> None:
    """A reader learns at the top which exercises have no verdict."""
    exercises = (exercise_grade("a", "passed", 1.0), exercise_grade("b", "ungraded"))
    assert ["b"] == json.loads(grade_json(grade(exercises=exercises)))["ungraded"]


@pytest.mark.parametrize("score", [float("nan"), float("inf")])
def test_refuses_scores_that_are_no_numbers(score: float) -> None:
    """A score of nan is our bug and is said to be one, not written."""
    with pytest.raises(GraderError, match="bug of grader"):
        grade_json(grade(exercises=(replace(exercise_grade(), score=score),)))


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_survives(text: str) -> None:
    """Any text, lone surrogates too, is encodable, free of raw controls, and reads back unchanged."""
    written = grade_json(Grade(submission=text, seed=0, exercises=()))
    assert written == written.encode().decode()
    assert not [character for character in written if character < " " and character != "\n"]
    # JSON cannot tell a high and a low surrogate in a row from the character they encode.
    paired = text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
    assert paired == json.loads(written)["submission"]


def test_minimal_exercise_is_complete() -> None:
    """An exercise without a file, checks or an exception still has every key."""
    bare = ExerciseGrade(id="a", title="A", status="missing", score=0.0, max_score=1.0)
    full = json.loads(grade_json(grade()))["exercises"][0]
    written = json.loads(grade_json(Grade(submission="s", seed=0, exercises=(bare,))))["exercises"][0]
    assert list(full) == list(written)
    assert written["raised"] is None


def test_checks_that_were_not_made_and_advice_say_so() -> None:
    """The two marks are written where they hold, on hidden checks too, and hints as a list of texts."""
    checks = (
        CheckResult(name="n", passed=False, hidden=True, message="m", not_run=True),
        CheckResult(name="a", passed=True, hidden=False, message="m", advice=True),
    )
    exercise = replace(exercise_grade(), checks=checks, hints=("look twice",))
    written = json.loads(grade_json(grade(exercises=(exercise,))))["exercises"][0]
    assert [["not_run"], ["advice"]] == [
        [key for key in ("not_run", "advice") if each.get(key)] for each in written["checks"]
    ]
    assert [False, False] == ["advice" in written["checks"][0], "not_run" in written["checks"][1]]
    assert ["look twice"] == written["hints"]
    assert [] == [key for key in ("not_run", "advice", "hints") if f"| `{key}` |" not in DOCUMENT.read_text("utf-8")]
