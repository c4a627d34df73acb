"""All rules over all rows: excused, attempts, groups and the roster, without dropping anybody."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.course.people import Person, Submitted
from grader.course.settings import LateSpec, Settings
from grader.report.rows import Row
from grader.rules.roster import class_csv
from grader.rules.ruled import Ruled, rule
from tests.rules.samples import identity, row
from tests.rules.test_late import DUE

LATE = LateSpec(per_day=0.1)


def ruled(rows: Sequence[Row], **fields: object) -> Ruled:
    return rule(rows, range(len(rows)), Settings(**fields))  # type: ignore[arg-type]


def finals(outcome: Ruled) -> list[float | None]:
    return [row.ruling.final_score if row.ruling else row.score for row in outcome.rows]


def person(name: str, **ids: str) -> Person:
    return Person(name=name, ids=ids)


def test_no_rules_no_rulings() -> None:
    """A course without rules leaves rows as they are, also those an earlier run ruled on."""
    once = ruled([row()], excused=("alice",)).rows
    assert [None] == [row.ruling for row in ruled(once).rows]


def test_raw_score_stays() -> None:
    """A rule changes what counts, never the score."""
    times = (Submitted(name="alice", time=DUE + timedelta(hours=1)),)
    outcome = ruled([row()], due=DUE, late=LATE, submitted=times)
    assert [9.0] == finals(outcome)
    assert [10.0] == [row.score for row in outcome.rows]


def test_excused_counts_nothing() -> None:
    """Who is excused has no final score, and it says so."""
    outcome = ruled([row("alice"), row("bob")], excused=("bob",))
    assert [10.0, None] == finals(outcome)
    assert outcome.rows[1].excused


def test_ungraded_has_no_final_score() -> None:
    """What could not be graded stays undecided under every rule."""
    times = (Submitted(name="alice", time=DUE + timedelta(days=3)),)
    outcome = ruled([row(status="ungraded", score=0.0)], due=DUE, late=LATE, submitted=times)
    assert [None] == finals(outcome)


@pytest.mark.parametrize("key", ["Alice Stu", "alice stu  ", "102", "a@uni.edu"])
def test_people_are_found_by_name_id_or_roster(key: str) -> None:
    """`course.yaml` may call somebody by name, by the LMS's id, or by what the roster says of them."""
    student = identity("Alice Stu", lms="canvas", ids={"user_id": "102", "attachment_id": "7"})
    roster = (person("Alice Stu", id="102", email="a@uni.edu"),)
    outcome = ruled([row("Alice Stu", student=student)], excused=(key,), roster=roster)
    assert (key != "alice stu  ") == outcome.rows[0].excused


def test_attachment_is_nobody() -> None:
    """The id of a file is not taken for a person's."""
    student = identity("x", lms="canvas", ids={"user_id": "102", "attachment_id": "7"})
    assert not ruled([row("x", student=student)], excused=("7",)).rows[0].excused


def test_names_that_nobody_has_are_told() -> None:
    """A misspelt name in a rule is a sentence for who grades."""
    outcome = ruled([row()], excused=("alcie",), due=DUE, extensions={"bbo": DUE}, groups={"g": ("daev",)})
    told = " ".join(outcome.said)
    assert all(name in told for name in ("alcie", "bbo", "daev"))


def attempts(*rows: Row) -> Ruled:
    of_one = [
        row(each.submission, each.score, status=each.exercises[0].status, student=identity(attempt=number))
        for number, each in enumerate(rows, start=1)
    ]
    return rule(of_one, ["alice"] * len(rows), Settings(attempts="best"))


def test_best_attempt_counts() -> None:
    """The attempt with most points stands for the student, and each says which counts."""
    outcome = attempts(row("1", 4.0), row("2", 9.0), row("3", 8.0))
    assert (1,) == outcome.counting
    assert ["attempt 2 counts", "the one that counts", "attempt 2 counts"] == [
        said for row in outcome.rows for said in ["attempt 2 counts", "the one that counts"] if said in _rule(row)
    ]


def test_of_equals_the_newest_counts() -> None:
    """Two attempts with the same points: the newer one."""
    assert (1,) == attempts(row("1", 9.0), row("2", 9.0)).counting


def test_ungraded_attempt_leaves_it_open() -> None:
    """While an attempt that may be the best is ungraded, it stands for the student."""
    outcome = attempts(row("1", 0.0, status="ungraded"), row("2", 9.0))
    assert (0,) == outcome.counting
    assert "may be the best" in _rule(outcome.rows[0])


def test_full_marks_need_not_wait() -> None:
    """An ungraded attempt cannot beat all the points."""
    assert (1,) == attempts(row("1", 0.0, status="ungraded"), row("2", 10.0)).counting


# Rows hold four decimals.
@given(st.lists(st.integers(0, 100_000).map(lambda n: n / 10_000), min_size=1, max_size=6))
def test_the_best_is_the_maximum(scores: list[float]) -> None:
    """No attempt has more than the one that counts, and exactly one counts."""
    outcome = attempts(*(row(str(index), score) for index, score in enumerate(scores)))
    (best,) = outcome.counting
    assert max(scores) == scores[best]


def test_late_attempt_may_lose_to_an_early_one() -> None:
    """Attempts are compared by what counts after the late policy."""
    rows = [
        row("1", 8.5, student=identity(attempt=1, submitted_at="2026-03-01T20:00")),
        row("2", 9.0, student=identity(attempt=2, submitted_at="2026-03-02T20:00")),
    ]
    outcome = rule(rows, ["a", "a"], Settings(attempts="best", due=DUE, late=LATE))
    assert (0,) == outcome.counting


def test_group_shares_the_best() -> None:
    """All members of a group get the grade of its best hand-in; others keep theirs."""
    rows = [row("alice", 4.0), row("bob", 9.0), row("carol", 10.0)]
    outcome = ruled(rows, groups={"g": ("alice", "bob")})
    assert [9.0, 9.0, 10.0] == finals(outcome)
    assert "shares the grade of the hand-in of bob" in _rule(outcome.rows[0])


def test_hand_in_under_the_name_of_the_group() -> None:
    """A hand-in called after the group is the group's."""
    assert [9.0, 9.0] == finals(ruled([row("alice", 4.0), row("Team One", 9.0)], groups={"Team One": ("alice",)}))


def test_excused_member_stays_excused() -> None:
    """Sharing does not take an excuse away."""
    outcome = ruled([row("alice", 4.0), row("bob", 9.0)], groups={"g": ("alice", "bob")}, excused=("alice",))
    assert [None, 9.0] == finals(outcome)


def test_extension_of_a_group_is_its_members() -> None:
    """An extension given to a group holds for its members."""
    times = (Submitted(name="alice", time=DUE + timedelta(hours=20)),)
    extensions = {"g": DUE + timedelta(days=1)}
    outcome = ruled([row()], due=DUE, late=LATE, submitted=times, extensions=extensions, groups={"g": ("alice", "bob")})
    assert [10.0] == finals(outcome)


def test_nobody_is_dropped() -> None:
    """Everyone on the roster and every hand-in has a line, whoever matches whom."""
    roster = (person("Alice Stu", id="1"), person("Bob"), person("Bob", id="3"), person("", id="4"))
    rows = [row("Alice Stu"), row("Bob"), row("eve"), row("4"), row("1")]
    lines = ruled(rows, roster=roster).people
    assert {id(each) for each in roster} == {id(line.person) for line in lines if line.person}
    assert sorted(each.submission for each in rows) == sorted(line.row.submission for line in lines if line.row)
    # Two Bobs: the name alone does not say whose it is.
    assert ["Bob", "eve"] == [line.row.submission for line in lines if line.person is None and line.row]


def test_a_moodle_participant_is_no_id() -> None:
    """Moodle numbers participants anew in each assignment, so `id` on the roster is another number."""
    student = identity("Bob", lms="moodle", ids={"participant": "1"})
    lines = ruled([row("Bob", student=student)], roster=(person("Alice", id="1"), person("Bob", id="2"))).people
    assert ["nothing handed in", "graded"] == [line.status for line in lines]


def test_group_member_without_a_hand_in_has_the_grade() -> None:
    """Who handed in through the group has the group's grade in the class list."""
    roster = (person("alice"), person("bob"), person("carol"))
    outcome = ruled([row("alice", 7.0)], roster=roster, groups={"g": ("alice", "bob")})
    table = list(csv.DictReader(io.StringIO(class_csv(outcome.people, roster))))
    assert [("graded", "7.0"), ("group", "7.0"), ("nothing handed in", "")] == [
        (line["status"], line["final_score"]) for line in table
    ]


def test_group_whose_best_may_be_ungraded_waits() -> None:
    """While a hand-in that may be a group's best is ungraded, no member has a grade, in no table."""
    roster = (person("alice"), person("bob"), person("carol"), person("dan"))
    rows = [row("alice", 4.0), row("bob", 0.0, status="ungraded"), row("dan", 3.0)]
    outcome = ruled(rows, roster=roster, groups={"g": ("alice", "bob", "carol")})
    assert [True, True, False] == [each.undecided for each in outcome.rows]
    table = list(csv.DictReader(io.StringIO(class_csv(outcome.people, roster))))
    assert [("ungraded", ""), ("ungraded", ""), ("group", ""), ("graded", "3.0")] == [
        (line["status"], line["final_score"]) for line in table
    ]


def namesakes() -> tuple[list[Row], tuple[Person, ...]]:
    """Two people of one name, known by their ids, and a third."""
    rows = [
        row(f"Alice Stu {number}", 4.0, student=identity(ids={"person_id": number, "user_id": number}))
        for number in ("11", "12")
    ]
    return [*rows, row("bob", 9.0)], (person("Alice Stu", id="11"), person("Alice Stu", id="12"), person("bob"))


@pytest.mark.parametrize("known", [True, False])
def test_name_of_two_is_nobodys(known: bool) -> None:
    """A rule for a name that two have is neither's, with a roster or without one, and that is said."""
    rows, roster = namesakes()
    roster = roster if known else ()
    shared = ruled(rows, groups={"g": ("Alice Stu", "bob")}, roster=roster)
    assert [4.0, 4.0, 9.0] == finals(shared)
    excused = ruled(rows, excused=("Alice Stu",), roster=roster)
    assert [4.0, 4.0, 9.0] == finals(excused)
    for said in (shared.said, excused.said):
        assert any("several people" in text and "Alice Stu" in text for text in said)
        assert not any("check the spelling" in text for text in said)
    assert not [line for line in (*shared.people, *excused.people) if line.excused or (line.group and line.row is None)]


def test_id_tells_two_of_one_name_apart() -> None:
    """By id the rule reaches one of them, and the other keeps what was earned."""
    rows, roster = namesakes()
    assert [9.0, 4.0, 9.0] == finals(ruled(rows, groups={"g": ("11", "bob")}, roster=roster))
    assert [4.0, None, 9.0] == finals(ruled(rows, excused=("12",), roster=roster))


def test_attempts_of_one_have_one_name() -> None:
    """Several hand-ins with one id are one person's, whose name names them."""
    rows = [row(str(n), 4.0, student=identity(ids={"person_id": "11"}, attempt=n)) for n in (1, 2)]
    outcome = rule(rows, ["alice", "alice"], Settings(attempts="best", excused=("Alice Stu",)))
    assert [None, None] == finals(outcome)


def test_class_list_runs_no_formula() -> None:
    """A name or id that a spreadsheet would run is defused."""
    roster = (person("=1+1", email="@x", score="-2"),)
    text = class_csv(ruled([row("+evil")], roster=roster).people, roster)
    cells = [cell for line in csv.reader(io.StringIO(text)) for cell in line]
    assert not [cell for cell in cells if cell[:1] in {"=", "@", "+", "-"}]


def test_rules_are_deterministic() -> None:
    """The same rows and settings give the same rulings, also over rulings of before."""
    fields: dict[str, object] = {"due": datetime(2026, 1, 1, tzinfo=DUE.tzinfo), "late": LATE, "excused": ("bob",)}
    first = ruled([row("alice"), row("bob")], **fields)
    assert first == ruled(first.rows, **fields)


def _rule(of: Row) -> str:
    return of.ruling.rule if of.ruling else ""
