"""A course's own templates: block by block, never unescaped, and broken ones cost a sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from grader.errors import SpecError
from grader.report.pages import own_templates
from grader.report.student import StudentReport
from grader.resources import templates_folder
from tests.report.samples import grade

EXTENDS = '{% extends "default/report.html" %}\n'


def report(folder: Path, text: str, css: str = "") -> StudentReport:
    (folder / "report.html").write_text(EXTENDS + text, encoding="utf-8")
    if css:
        (folder / "course.css").write_text(css, encoding="utf-8")
    return StudentReport(own=folder)


def test_one_block_is_replaced_and_the_rest_stays(tmp_path: Path) -> None:
    """A course redefines one block, may use what the page knows and the default's own text."""
    mine = report(tmp_path, "{% block footer %}<p>Ask {{ grade.submission }}</p>{{ super() }}{% endblock %}")
    page = mine.render(grade("<b>"), {}, {})
    assert "<p>Ask &lt;b&gt;</p>" in page
    assert "Hidden inputs drawn with seed 7." in page
    assert "What may have happened" in page
    assert [] == mine.problems


def test_a_block_of_each_exercise_can_be_replaced(tmp_path: Path) -> None:
    """Blocks inside the loop see the exercise they stand for."""
    page = report(tmp_path, "{% block diagnosis %}<p>see {{ e.id }}</p>{% endblock %}").render(grade(), {}, {})
    assert "<p>see square_slope</p>" in page


def test_its_style_is_allowed_by_the_policy(tmp_path: Path) -> None:
    """A course's style sheet is part of the page and of the hash in its policy."""
    plain = StudentReport().render(grade(), {}, {})
    page = report(tmp_path, "", "h1 { color: teal }").render(grade(), {}, {})
    assert "h1 { color: teal }" in page

    def policy(text: str) -> str:
        return text[text.index("style-src") : text.index("img-src")]

    assert policy(plain) != policy(page)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{% block footer %}{{ grade.nonsense }}{% endblock %}", r"report\.html:2: .*nonsense"),
        ("\n{% block footer %}{{ 1/0 }}{% endblock %}", r"report\.html:3: ZeroDivisionError"),
        ("{% block footer %}", r"report\.html:2: "),
        ("{% block footer %}{{ grade.submission|safe }}{% endblock %}", r"report\.html:2: No filter named 'safe'"),
        (
            "{% autoescape false %}{% endautoescape %}",
            r"report\.html:2: escaping cannot be switched off",
        ),
        ("{% block footer %}{{ ''.__class__.__mro__ }}{% endblock %}", r"report\.html:2: .*__class__"),
        ("{% block footer %}{% include 'gone.html' %}{% endblock %}", r"report\.html:2: there is no template"),
    ],
)
def test_what_does_not_work_is_said_before_anything_is_graded(tmp_path: Path, text: str, message: str) -> None:
    """A broken template is the author's mistake, with file, line and what is wrong."""
    with pytest.raises(SpecError, match=message):
        report(tmp_path, text)


def test_what_fails_on_one_submission_costs_only_its_look(tmp_path: Path) -> None:
    """A template that fails on some report leaves that one with the default page, and is told."""
    mine = report(tmp_path, "{% block footer %}{{ 1 / (grade.seed - 7) }}{% endblock %}")
    page = mine.render(grade(), {}, {})
    assert page == StudentReport().render(grade(), {}, {})
    assert 1 == len(mine.problems)
    assert "report.html:2: ZeroDivisionError" in mine.problems[0]


def test_a_style_sheet_cannot_end_its_element(tmp_path: Path) -> None:
    """Markup in a course's style sheet is refused."""
    with pytest.raises(SpecError, match=r"course\.css:2: a style sheet holds no `<`"):
        report(tmp_path, "", "h1 {}\n</style>")


def test_the_default_templates_are_nobodys_own(tmp_path: Path) -> None:
    """A course without templates has none, and the seed course of a checkout does not override itself."""
    assert own_templates(tmp_path) is None
    assert own_templates(templates_folder().parent) is None
    (tmp_path / "templates").mkdir()
    assert tmp_path / "templates" == own_templates(tmp_path)


@pytest.mark.parametrize("page", ["report.html", "index.html"])
def test_every_block_is_documented(page: str) -> None:
    """What a course may replace stands in docs/reports.md, and nothing else does."""
    templates = templates_folder()
    blocks = set(re.findall(r"{% block (\w+)", (templates / page).read_text(encoding="utf-8")))
    lines = (Path(__file__).parents[2] / "docs" / "reports.md").read_text(encoding="utf-8").splitlines()
    table = lines[lines.index("| block | holds |") + 2 :]
    rows = [line for line in table[: table.index("")] if ("`index.html`" in line) == (page == "index.html")]
    assert blocks == {name for line in rows for name in re.findall(r"`(\w+)`[,| ]", line.split(" | ")[0] + " ")}
