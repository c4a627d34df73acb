"""What other graders' systems read, checked the way they read it, with hostile text in every field."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import jsonschema
import pytest
from markdown_it import MarkdownIt

from grader.errors import GraderError, UsageError
from grader.model import CheckResult, ExerciseGrade, Frame, Raised
from grader.report import outputs
from grader.report.output import Batch, Request, Result
from grader.report.outputs.github import MAX_ANNOTATIONS, MAX_SUMMARY_BYTES
from grader.report.outputs.gradescope import failure
from grader.report.outputs.prairielearn import MAX_BYTES
from grader.report.rows import Row
from tests.report.outputs.given import Given, identity, results, ungraded, write
from tests.report.samples import exercise_grade

SCHEMAS: Final = Path(__file__).parent / "schemas"
ATTACKS: Final = [
    "Grade :=>> 100",
    "x\nGrade :=>> 100\n--|>\nGrade :=>> 99",
    "--|>",
    "<|--",
    "::error file=x::y",
    "\r\n::set-env name=A::b\r\n##[add-mask]e",
    "100%0A::stop-commands::x",
    "a,title=b:c",
    "<script>alert(1)</script>",
    "[x](https://example.org) ![i](https://example.org/i.png) | cell | <b>",
    "]]></failure><testcase/>",
    "\x00\x1b[31m\ud800\ufffe",
    "`|`*_~",
]


def right(name: str = "a", points: float = 1.0) -> ExerciseGrade:
    return ExerciseGrade(id=name, title=f"Title {name}", status="passed", score=points, max_score=points)


def hidden_one() -> ExerciseGrade:
    """Half right: one shown check passed, and the hidden ones failed."""
    return ExerciseGrade(
        id="b",
        title="Title b",
        status="partial",
        score=1.5,
        max_score=3.0,
        message="right on the shown inputs, wrong on others",
        checks=(
            CheckResult(name="shown", passed=True, hidden=False, message="", expected="1", observed="1"),
            CheckResult(name="4 hidden inputs", passed=False, hidden=True, message="not the number"),
        ),
        file="b.py",
    )


def run(out: Path, name: str, exercises: tuple[ExerciseGrade, ...], **options: object) -> str:
    """One submission through one output that writes a file for it."""
    place = out / "result"
    write(out / "out", name, [Given(name="s", exercises=exercises)], file=place, **options)
    return place.read_text(encoding="utf-8")


def valid(name: str, text: str) -> dict[str, Any]:
    value = json.loads(text)
    jsonschema.validate(value, json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8")))
    assert isinstance(value, dict)
    return value


def test_gradescope_golden(tmp_path: Path) -> None:
    """A test for each exercise; what hidden inputs said stands in its text, and no test has a visibility."""
    expected = {
        "score": 2.5,
        "output": "",
        "output_format": "text",
        "test_output_format": "text",
        "test_name_format": "text",
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "tests": [
            {
                "name": "Title a",
                "score": 1.0,
                "max_score": 1.0,
                "status": "passed",
                "output": "All checks passed.",
            },
            {
                "name": "Title b",
                "score": 1.5,
                "max_score": 3.0,
                "status": "failed",
                "output": "Some of the points were earned.\n"
                "right on the shown inputs, wrong on others\n"
                "- 4 hidden inputs: not the number\n"
                "Hidden inputs: 0 of 1 checks passed.",
            },
        ],
    }
    assert expected == valid("gradescope", run(tmp_path, "gradescope", (right(), hidden_one())))


def test_gradescope_follows_the_assignment_s_points(tmp_path: Path) -> None:
    """With the submission's metadata the scores are in proportion to the points on Gradescope."""
    metadata = tmp_path / "submission_metadata.json"
    metadata.write_text(json.dumps({"id": 1, "assignment": {"total_points": "100.0"}, "users": []}))
    observed = valid("gradescope", run(tmp_path, "gradescope", (right(), hidden_one()), gradebook=metadata))
    assert 62.5 == observed["score"]
    assert [25.0, 37.5] == [test["score"] for test in observed["tests"]]
    assert 100.0 == sum(test["max_score"] for test in observed["tests"])


@pytest.mark.parametrize("content", ["{}", '{"assignment": {"total_points": "0.0"}}', '{"assignment": null}'])
def test_gradescope_without_points_is_not_scaled(tmp_path: Path, content: str) -> None:
    """Where the metadata does not tell the points, scores stay as they are."""
    (tmp_path / "m.json").write_text(content)
    assert (
        2.5 == json.loads(run(tmp_path, "gradescope", (right(), hidden_one()), gradebook=tmp_path / "m.json"))["score"]
    )


def test_gradescope_refuses_metadata_that_is_none(tmp_path: Path) -> None:
    """A file that is no metadata is said before anything is graded."""
    (tmp_path / "m.json").write_text("Student,ID")
    with pytest.raises(UsageError, match="no submission_metadata"):
        run(tmp_path, "gradescope", (right(),), gradebook=tmp_path / "m.json")


def test_gradescope_never_gets_a_zero_for_our_failure(tmp_path: Path) -> None:
    """What was not graded has neither a score nor tests to sum up, and the reason is told."""
    broken = exercise_grade("b", "ungraded", text="no sandbox")
    for text in (run(tmp_path, "gradescope", (right(), broken)), failure("the sandbox broke")):
        observed = valid("gradescope", text)
        assert not {"score", "tests"} & set(observed)
        assert "this is no zero" in observed["output"].casefold()


def test_prairielearn_golden(tmp_path: Path) -> None:
    """The score is a share of one, the points stand in the tests."""
    observed = valid("prairielearn", run(tmp_path, "prairielearn", (right(), hidden_one())))
    assert (True, 0.625) == (observed["gradable"], observed["score"])
    assert [("Title a", 1.0, 1.0), ("Title b", 1.5, 3.0)] == [
        (test["name"], test["points"], test["max_points"]) for test in observed["tests"]
    ]


@pytest.mark.parametrize("kind", ["SyntaxError", "IndentationError"])
def test_prairielearn_takes_no_attempt_for_a_syntax_error(tmp_path: Path, kind: str) -> None:
    """A file that Python cannot read is no attempt, and the line is told."""
    raised = Raised(
        type=kind, message="invalid syntax", frames=(Frame(file="b.py", line=3, function="", source="x ="),)
    )
    broken = ExerciseGrade(id="b", title="B", status="error", score=0, max_score=1, raised=raised, file="b.py")
    observed = valid("prairielearn", run(tmp_path, "prairielearn", (right(), broken)))
    assert observed["gradable"] is False
    assert "in b.py, line 3: x =" in observed["format_errors"][0]


def test_prairielearn_takes_no_attempt_for_our_failure(tmp_path: Path) -> None:
    """What was not graded is not gradable, instead of a zero."""
    observed = valid("prairielearn", run(tmp_path, "prairielearn", (right(), exercise_grade("b", "ungraded"))))
    assert observed["gradable"] is False
    assert "no zero" in observed["format_errors"][0]


def test_prairielearn_stays_below_its_limit(tmp_path: Path) -> None:
    """However much there is to say, the file fits, and every exercise is in it."""
    many = tuple(replace(exercise_grade(f"e{n}", text="ü" * 1_500), max_score=1.0) for n in range(300))
    text = run(tmp_path, "prairielearn", many)
    assert len(text.encode()) <= MAX_BYTES
    assert 300 == len(valid("prairielearn", text)["tests"])


RUNNER: Final = {
    "CLASSROOM": "cs",
    "ASSIGNMENT": "hw1",
    "ASSIGNMENT_TYPE": "individual",
    "OWNER": "alice",
    "SUBMISSION_TAG": "submit/1",
    "COMMIT_URL": "https://example.org/commit/1",
    "RELEASE_URL": "https://example.org/releases/1",
}
NOW: Final = datetime(2026, 6, 1, 14, 32, 1, 999, tzinfo=UTC)


def test_classroom50_golden(tmp_path: Path) -> None:
    """All keys, whole points, identity from the runner, and the moment without fractions."""
    text = run(tmp_path, "classroom50", (right(), hidden_one()), environment=RUNNER, now=NOW)
    expected = {
        "schema": "classroom50/result/v1",
        "classroom": "cs",
        "assignment": "hw1",
        "assignment_type": "individual",
        "owner": "alice",
        "submission": "submit/1",
        "commit": "https://example.org/commit/1",
        "release": "https://example.org/releases/1",
        "review": "https://example.org/commit/1",
        "datetime": "2026-06-01T14:32:01Z",
        "score": 5,
        "max-score": 8,
        "tests": [
            {"test-name": "a", "passed": True, "score": 2, "max-score": 2},
            {"test-name": "b", "passed": False, "score": 3, "max-score": 6},
        ],
    }
    assert expected == valid("classroom50", text)


def test_classroom50_says_what_the_runner_did_not(tmp_path: Path) -> None:
    """Outside its runner there is no identity to make up."""
    with pytest.raises(UsageError, match="needs OWNER in the environment"):
        run(tmp_path, "classroom50", (right(),), environment={**RUNNER, "OWNER": ""}, now=NOW)


def test_classroom50_has_no_result_for_our_failure(tmp_path: Path) -> None:
    """Without a result its runner records an error, not a zero."""
    said = write(tmp_path, "classroom50", [ungraded("s")], environment=RUNNER, now=NOW)
    assert ["Classroom 50: not graded, so no result.json is written."] == said
    assert not list(tmp_path.rglob("result.json"))


def vpl_reads(text: str) -> tuple[str, str]:
    """The grade and the comment that VPL takes from what was printed, by its rules."""
    grade, comment, inside = "", "", False
    for line in text.split("\n"):
        if line.startswith("Grade :=>>"):
            grade = line.removeprefix("Grade :=>>").strip()
        if inside:
            inside = line.strip() != "--|>"
            comment += f"{line}\n" if inside else ""
        elif line.startswith("Comment :=>>"):
            comment += line
        else:
            inside = line.strip() == "<|--"
    return grade, comment


@pytest.mark.parametrize("attack", ATTACKS)
def test_vpl_takes_no_grade_from_a_student(tmp_path: Path, attack: str) -> None:
    """Whatever a submission says, the grade is ours and the comment is whole."""
    hostile = replace(exercise_grade("a", "partial", 0.25, text=attack), title=attack)
    text = run(tmp_path, "vpl", (hostile, right("b")))
    grade, comment = vpl_reads(text)
    assert "1.25" == grade
    assert "-b: 1 / 1" in comment
    assert 1 == text.count(":=>>")
    assert 1 == text.count("--|>")
    assert all(line.startswith((">", "-")) for line in comment.splitlines())


def test_vpl_has_no_grade_for_our_failure(tmp_path: Path) -> None:
    """VPL without a grade proposes none."""
    grade, comment = vpl_reads(run(tmp_path, "vpl", (exercise_grade("b", "ungraded"),)))
    assert "" == grade
    assert "no zero" in comment


@pytest.mark.parametrize("attack", ATTACKS)
def test_junit_is_xml_with_our_counts(tmp_path: Path, attack: str) -> None:
    """Any text gives well-formed XML with as many cases as there are exercises."""
    exercises = (right("b"), exercise_grade("a", "failed", text=attack), exercise_grade("c", "ungraded", text=attack))
    given = [Given(name=attack, exercises=exercises), Given(name="t", exercises=(right(),))]
    write(tmp_path, "junit", given)
    root = ET.parse(tmp_path / "junit.xml").getroot()
    assert {"name": "grader", "tests": "4", "failures": "1", "errors": "1", "skipped": "0"} == root.attrib
    assert ["b", "a", "c", "a"] == [case.get("name") for case in root.iter("testcase")]
    assert ["failed"] == [found.get("type") for found in root.iter("failure")]
    assert ["ungraded"] == [found.get("type") for found in root.iter("error")]


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """What GitHub's runner takes from printed lines."""

    def plain(escaped: str) -> str:
        for code, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
            escaped = escaped.replace(code, sign)
        return escaped

    found = []
    for line in text.splitlines():
        match = re.fullmatch(r"\s*::([\w-]+)(?: (.*?))?::(.*)", line)
        assert match, line
        pairs = (pair.split("=", 1) for pair in (match[2] or "").split(","))
        found.append((match[1], {name: plain(value) for name, value in pairs}, plain(match[3])))
    return found


@pytest.mark.parametrize("attack", ATTACKS)
def test_github_annotations_are_ours_alone(tmp_path: Path, attack: str) -> None:
    """A hostile text stays in its annotation: one command a line, with a file, a line and a title."""
    hostile = replace(exercise_grade("a", "error", text=attack), title=attack, file="square_slope.py")
    write(tmp_path, "github", [Given(name=attack, exercises=(hostile, right("b")))])
    (command,) = commands((tmp_path / "github-annotations.txt").read_text(encoding="utf-8"))
    assert "error" == command[0]
    assert {"file", "line", "title"} == set(command[1])
    assert ("square_slope.py", "6") == (command[1]["file"], command[1]["line"])


@pytest.mark.parametrize("attack", ATTACKS)
def test_github_summary_holds_no_markup_of_a_student(tmp_path: Path, attack: str) -> None:
    """Rendered, a hostile text makes no tag, no link and no cell of its own."""
    hostile = replace(exercise_grade("a", "error", text=attack), title=attack)
    write(tmp_path, "github", [Given(name=attack, exercises=(hostile,))])
    summary = (tmp_path / "github-summary.md").read_text(encoding="utf-8")
    page = MarkdownIt("gfm-like", {"linkify": False, "html": True}).render(summary)
    tags = set(re.findall(r"<(\w+)", page))
    assert {"h3", "table", "thead", "tbody", "tr", "th", "td"} >= tags
    assert 4 == page.count("<td")


def test_github_files_are_named_from_the_repository_s_root(tmp_path: Path) -> None:
    """What was graded in a folder is annotated below that folder."""
    (tmp_path / "repository" / "hw").mkdir(parents=True)
    given = results(tmp_path / "out", [Given(name="s", exercises=(hidden_one(),))])
    request = Request(name="github", environment={"GITHUB_WORKSPACE": str(tmp_path / "repository")})
    path = tmp_path / "repository" / "hw"
    outputs.find("github", None).write(Batch(request=request, out=tmp_path / "out", results=given, path=path))
    (command,) = commands((tmp_path / "out" / "github-annotations.txt").read_text(encoding="utf-8"))
    assert "hw/b.py" == command[1]["file"]


def test_github_limits(tmp_path: Path) -> None:
    """At most ten annotations and a mebibyte of summary, appended to what earlier steps wrote."""
    summary = tmp_path / "summary.md"
    summary.write_text("earlier\n")
    hostile = tuple(exercise_grade(f"e{n}", text="ü" * 600) for n in range(16))
    write(
        tmp_path / "out",
        "github",
        [Given(name=f"s{n}", exercises=hostile) for n in range(100)],
        environment={"GITHUB_STEP_SUMMARY": str(summary)},
    )
    assert MAX_ANNOTATIONS == len((tmp_path / "out" / "github-annotations.txt").read_text().splitlines())
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("earlier\n### s0")
    assert text.endswith("more submissions\n")
    assert len(text.encode()) <= MAX_SUMMARY_BYTES


def test_moodle_feedback_zip(tmp_path: Path) -> None:
    """Each participant's report under the number that Moodle finds, and the same bytes each time."""
    people = [
        Given(name="Bob Lee", identity=identity("moodle", "Bob Lee", {"participant": "12"})),
        Given(name="Alice", identity=identity("moodle", "../.. x", {"participant": "3"})),
        Given(name="Red", identity=identity("moodle", "Red", {"participant": "4"}, group=True)),
        Given(name="evil", identity=identity("moodle", "evil", {"participant": "5/../../x"})),
        Given(name="plain"),
    ]
    said = write(tmp_path / "1", "moodle", people)
    write(tmp_path / "2", "moodle", people)
    first, second = ((tmp_path / n / "moodle-feedback.zip").read_bytes() for n in "12")
    assert first == second
    with zipfile.ZipFile(tmp_path / "1" / "moodle-feedback.zip") as archive:
        folder = "Participant_{}_assignsubmission_file/feedback.html"
        assert [folder.format(3), folder.format(12)] == archive.namelist()
        assert b"<p>report 0</p>" == archive.read(folder.format(12))
    assert "2 reports" in said[0]
    assert "3 reports are not in it, not graded or without a sure owner: Red; evil; plain" in said[1]


def test_the_course_s_rules_decide_the_score(tmp_path: Path) -> None:
    """Where a grade has a final score, that is what is given back, and the raw one is told beside it."""
    results(tmp_path, [Given(name="s", exercises=(hidden_one(), right()))])
    place = tmp_path / "s0" / "grade.json"
    place.write_text(place.read_text().replace('"score": 2.5', '"final_score": 2.0, "score": 2.5', 1))
    result = Result.read(tmp_path, Row(submission="s", folder="s0", score=2.5, max_score=4.0, exercises=()), None)
    request = Request(name="gradescope", file=tmp_path / "results.json")
    outputs.find("gradescope", None).write(Batch(request=request, out=tmp_path, results=(result,)))
    observed = valid("gradescope", (tmp_path / "results.json").read_text())
    assert 2.0 == observed["score"]
    assert "2.5 of 4 points, 2 by the course's rules." == observed["output"]


@pytest.mark.parametrize(
    ("change", "match"),
    [
        (('"score": 1.0', '"score": "1"'), "damaged"),
        (('"format_version": 1', '"format_version": 2'), "expected 1"),
        (('"submission": "s"', '"submission": "t"'), "another submission's grade"),
        (("{", "", 1), "damaged"),
    ],
)
def test_a_damaged_grade_is_our_failure(tmp_path: Path, change: tuple[str, str], match: str) -> None:
    """A grade.json that somebody changed is not given back as somebody's grade."""
    results(tmp_path, [Given(name="s", exercises=(right(),))])
    place = tmp_path / "s0" / "grade.json"
    place.write_text(place.read_text().replace(*change))
    with pytest.raises(GraderError, match=match):
        Result.read(tmp_path, Row(submission="s", folder="s0", score=1.0, max_score=1.0, exercises=()), None)


def test_one_file_for_many_is_refused(tmp_path: Path) -> None:
    """A file that was named for one submission's result is not written over by the next."""
    with pytest.raises(UsageError, match="one file for 2 submissions"):
        write(tmp_path, "vpl", [Given(name="a"), Given(name="b")], file=tmp_path / "vpl.txt")


def test_no_output_shows_points_for_what_is_not_graded(tmp_path: Path) -> None:
    """Where the grader failed, no file says that there were none."""
    wanted = ["CLASSROOM", "ASSIGNMENT", "ASSIGNMENT_TYPE", "OWNER", "SUBMISSION_TAG", "COMMIT_URL", "RELEASE_URL"]
    environment = dict.fromkeys(wanted, "x")
    for name in ("junit", "vpl", "github", "gradescope", "prairielearn", "classroom50"):
        write(tmp_path / name, name, [ungraded("s")], environment=environment)
    written = [
        path for path in tmp_path.rglob("*") if path.is_file() and path.name not in ("grade.json", "report.html")
    ]
    assert 6 == len(written)
    for path in written:
        assert not re.search(r"\b0(\.0)? (of|/) 1|\"score\"|Grade :=>>", path.read_text(encoding="utf-8")), path


def test_junit_of_nobody(tmp_path: Path) -> None:
    """Without a submission there are no tests, and the file can be read."""
    outputs.find("junit", None).write(Batch(request=Request(name="junit"), out=tmp_path, results=()))
    root = ET.parse(tmp_path / "junit.xml").getroot()
    assert ("testsuites", "0", 0) == (root.tag, root.get("tests"), len(root))
