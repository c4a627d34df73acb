"""The corpus: no verdict is wrong, and mistakes are named by their names.

A fourth of all five corpora is graded, for time; ``python -m tests.corpus.score`` grades all of one.
"""

from __future__ import annotations

import pytest

from tests.corpus.labels import FIFTH, FOURTH, HELD_OUT, THIRD, Item, read_corpus
from tests.corpus.score import Scored, Scores, confusion_table, report, score_corpus

EVERY = 4
NAMED_FIRST = 0.95  # measured: 0.99 of all
ACCUSED_WRONGLY = 0.01  # measured: 0.001 of all


def every() -> list[Item]:
    others = (HELD_OUT, THIRD, FOURTH, FIFTH)
    return [*read_corpus(), *(item for folder in others for item in read_corpus(folder))]


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> Scores:
    return score_corpus(every()[::EVERY], tmp_path_factory.mktemp("corpus"))


def test_no_right_handin_loses_a_point(scores: Scores) -> None:
    """Correct code is never punished, whatever its style."""
    assert [] == [str(each) for each in scores.losing_right()]


def test_no_wrong_handin_passes(scores: Scores) -> None:
    """Every wrong hand-in loses points."""
    assert [] == [str(each) for each in scores.passing_wrong()]


def test_catalogued_mistakes_are_named_first(scores: Scores) -> None:
    """Nearly all wrong hand-ins that show a known mistake are told which."""
    assert NAMED_FIRST <= scores.named_share, report(scores, verbose=True)


def test_few_are_accused_wrongly(scores: Scores) -> None:
    """A diagnosis is hardly ever another than a fair teacher's."""
    assert ACCUSED_WRONGLY >= scores.accused_share, report(scores, verbose=True)


def scored(label: str, told: str, also: tuple[str, ...] = ()) -> Scored:
    ids = () if label == "-" else (label, *also)
    path = HELD_OUT / "detach" / "made_up.py"
    item = Item(exercise_id="detach", name="x", path=path, right=False, ids=ids, must_name=bool(ids), source=b"")
    named = () if told == "-" else (told,)
    return Scored(item=item, status="failed", full_marks=False, named=named, message="")


def test_confusion_table_shows_what_was_told_for_what() -> None:
    """Rows are labels and columns what was told, where the two differ, with totals."""
    told = [("a", "b"), ("a", "b"), ("a", "a"), ("a", "-"), ("-", "b"), ("b", "b")]
    scores = Scores(all=tuple(scored(*each) for each in told))
    expected = [
        ["labelled", "\\", "told", "-", "b", "off", "labelled"],
        ["-", ".", "1", "1", "1"],
        ["a", "1", "2", "3", "4"],
        ["all", "1", "3", "4", "6"],
    ]
    assert expected == [line.split() for line in confusion_table(scores)]


def test_sample_holds_every_exercise() -> None:
    """What is left out of the sample is a part of each exercise's hand-ins, and no exercise."""
    items = every()
    assert {item.exercise_id for item in items} == {item.exercise_id for item in items[::EVERY]}
