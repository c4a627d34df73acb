"""The overview of all submissions: its numbers, its links, its size, its one script."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import pytest

from grader.mistakes.hints import HINTS
from grader.model import Status
from grader.report.class_words import DONE
from grader.report.overview import MAX_LINKS, link, render_index
from grader.report.rows import Row, RowExercise
from tests.report.samples import exercise

EXERCISES = {f"exercise_{n}": exercise(f"exercise_{n}") for n in range(16)}


def row(name: str, *statuses: Status, diagnoses: tuple[str, ...] = (), reason: str = "") -> Row:
    exercises = tuple(
        RowExercise(
            id=f"exercise_{n}",
            status=status,
            score=1.0 if status == "passed" else 0.0,
            max_score=1.0,
            diagnoses=diagnoses,
            reason=reason if status == "ungraded" else "",
        )
        for n, status in enumerate(statuses)
    )
    score = sum(e.score for e in exercises)
    return Row(submission=name, folder=name, score=score, max_score=float(len(exercises)), exercises=exercises)


def index(*rows: Row) -> str:
    return "".join(render_index(rows, EXERCISES))


def test_2000_submissions_stay_below_3_megabytes() -> None:
    """A large course's page stays small enough to open from a disk."""
    statuses: tuple[Status, ...] = ("passed", "partial", "failed", "error") * 4
    rows = [row(f"s{n:04} Firstname Lastname", *statuses, diagnoses=("sum-vs-mean",)) for n in range(2000)]
    assert len(index(*rows).encode()) < 3_000_000


def test_comes_in_chunks() -> None:
    """The page is handed on in pieces, so that it is never whole in memory."""
    statuses: tuple[Status, ...] = ("passed",) * 16
    rows = [row(f"s{n:04}", *statuses) for n in range(2000)]
    sizes = [len(chunk) for chunk in render_index(rows, EXERCISES)]
    assert max(sizes) < sum(sizes) / 4


def test_leaves_ungraded_out_of_mean_and_median() -> None:
    """A submission without a full verdict pulls no average down."""
    page = index(row("a", "passed", "passed"), row("b", "passed", "failed"), row("c", "ungraded", "failed", reason="x"))
    assert ["1.5", "1.5"] == re.findall(r"<dt>(?:mean|median)</dt><dd>([\d.]+)", page)
    assert '<dt>not fully graded</dt><dd class="ungraded">1<' in page


def test_leaves_ungraded_out_of_pass_rates() -> None:
    """An exercise's rate is over the submissions with a verdict on it."""
    page = index(row("a", "passed"), row("b", "failed"), row("c", "ungraded"))
    assert '50 % <span class="soft small">1 of 2</span>' in page


def test_lists_ungraded_first_with_the_reason() -> None:
    """What has to be graded again stands above the table and first in it, with its reason."""
    page = index(row("fine", "passed"), row("broken", "ungraded", reason="worker 2 died"))
    assert "worker 2 died" in page
    names = re.findall(r'<th scope="row"><a href="[^"]+">(\w+)</a>', page)
    assert ["broken", "fine"] == names


def test_counts_a_diagnosis_once_per_submission() -> None:
    """Frequent mistakes are counted in submissions, not in exercises."""
    page = index(row("a", "failed", "failed", diagnoses=("sum-vs-mean",)))
    assert re.search(r"<strong>1</strong> of 1</p>.*\n<div><p class=\"done\">took the sum for the mean", page)


def test_names_the_class_s_mistakes_with_those_who_made_them() -> None:
    """The most frequent mistake comes first, in words, and leads to each report at the exercise that shows it."""
    page = index(
        row("a", "passed", "failed", diagnoses=("sum-vs-mean",)),
        row("b", "failed", diagnoses=("my-own-mistake",)),
        row("c", "failed", diagnoses=("my-own-mistake", "sum-vs-mean")),
    )
    assert ["my-own-mistake", "sum-vs-mean"] == re.findall(r'data-mistake="([\w-]+)"', page)
    assert "made the mistake <code>my-own-mistake</code>" in page
    assert '<a href="./b/report.html#exercise_0">b</a>, <a href="./c/report.html#exercise_0">c</a>' in page
    assert "Teach this first" in page


def test_one_of_a_kind_is_no_lesson_for_all() -> None:
    """Where no mistake was made twice, none is put forward."""
    assert "Teach this first" not in index(row("a", "failed", diagnoses=("sum-vs-mean",)))


def test_links_below_a_mistake_are_bounded() -> None:
    """A mistake that all make names some, and the number of the others."""
    rows = [row(f"s{n}", "failed", diagnoses=("sum-vs-mean",)) for n in range(MAX_LINKS + 7)]
    page = index(*rows)
    assert MAX_LINKS == page.count('report.html#exercise_0"')
    assert "and 7 more" in page


def test_every_mistake_of_the_catalogue_has_words() -> None:
    """What is asked of one student has its sentence about a class too."""
    assert set(HINTS) == set(DONE)


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("s1", "./s1/report.html"),
        ("a b#c?d%e", "./a%20b%23c%3Fd%25e/report.html"),
        ("javascript:alert(1)", "./javascript%3Aalert%281%29/report.html"),
        ('"><b>', "./%22%3E%3Cb%3E/report.html"),
        ("é", "./%C3%A9/report.html"),
        ("\udcff", "./%FF/report.html"),
    ],
)
def test_links_lead_to_the_folder(folder: str, expected: str) -> None:
    """Any folder's name becomes a relative address of just that folder."""
    assert expected == link(folder)


def test_markup_in_names_and_reasons_stays_text() -> None:
    """A submission's name or reason makes no element."""
    attack = "</script><script>alert(1)</script>\u202e\x1b"
    page = index(row(attack.replace("/", "_"), "ungraded", diagnoses=(attack,), reason=attack))
    assert 1 == page.count("<script>")
    assert "\u202e" not in page
    assert "\x1b" not in page


def test_policy_allows_the_one_script_by_its_hash() -> None:
    """The script on the page is the one that the policy's hash names, and no other may run."""
    page = index(row("a", "passed"))
    (script,) = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}';" in page
    assert "default-src 'none'" in page


def test_policy_allows_the_one_style_sheet_by_its_hash() -> None:
    """No style but the page's own sheet is allowed, and the page has no style attribute that would need more."""
    page = index(row("a", "passed"), row("b", "failed", "partial", diagnoses=("sum-vs-mean",)))
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}';" in page
    assert 'style="' not in page


def test_a_course_can_override_a_block(tmp_path: Path) -> None:
    """A course's index.html replaces one block and keeps the rest; its course.css is added."""
    (tmp_path / "index.html").write_text(
        "{% extends 'default/index.html' %}{% block footer %}<p>Tutorial on Monday.</p>{% endblock %}", encoding="utf-8"
    )
    (tmp_path / "course.css").write_text("h1 { color: teal; }", encoding="utf-8")
    page = "".join(render_index([row("a", "failed", diagnoses=("sum-vs-mean",))], EXERCISES, own=tmp_path))
    assert "Tutorial on Monday." in page
    assert "grades.csv" not in page
    assert "took the sum for the mean" in page
    assert "h1 { color: teal; }" in page


def test_says_status_in_a_symbol() -> None:
    """A cell carries its status in more than its colour, and its mistake by number."""
    page = index(row("a", "failed", "passed", diagnoses=("sum-vs-mean",)))
    assert '<td class="failed" data-m="0">✗</td>' in page


def test_no_submissions_make_a_page_too() -> None:
    """An empty run has a page that says so."""
    assert "<dt>submissions</dt><dd>0</dd>" in index()


def test_is_deterministic() -> None:
    """The same rows give the same page."""
    rows = [row("a", "failed", diagnoses=("x", "y", "z")), row("b", "passed")]
    assert index(*rows) == index(*rows)


def test_the_file_ends_in_a_newline() -> None:
    """As every file of ours does."""
    assert index(row("a", "passed")).endswith("</html>\n")
