"""Who is excused by the course's rules: no output gives out a score that its reader would count."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any, Final

import jsonschema

from tests.report.outputs.given import Given, write

SCHEMAS: Final = Path(__file__).parent / "schemas"
RULES: Final = {"final_score": None, "late": 0, "excused": True, "rule": "Excused: no score counts."}
RUNNER: Final = dict.fromkeys(
    ("CLASSROOM", "ASSIGNMENT", "ASSIGNMENT_TYPE", "OWNER", "SUBMISSION_TAG", "COMMIT_URL", "RELEASE_URL"), "x"
)


def written(tmp_path: Path, name: str, **options: object) -> str:
    """What an output writes for one excused student with half of the points."""
    place = tmp_path / "result"
    write(tmp_path / "out", name, [Given(name="s", rules=RULES)], file=place, **options)
    return place.read_text(encoding="utf-8")


def valid(name: str, text: str) -> dict[str, Any]:
    value = json.loads(text)
    jsonschema.validate(value, json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8")))
    assert isinstance(value, dict)
    return value


def test_vpl_proposes_no_grade(tmp_path: Path) -> None:
    """Without a line of a grade VPL has none to propose; the comment says why."""
    text = written(tmp_path, "vpl")
    assert "Grade :=>>" not in text
    assert ">Excused: no score counts." in text


def test_gradescope_is_told_that_the_score_does_not_count(tmp_path: Path) -> None:
    """It takes no tests without a score, so the first line says it, and a field for programs."""
    value = valid("gradescope", written(tmp_path, "gradescope"))
    assert "This score does not count: the course excuses you from this assignment." == value["output"].splitlines()[0]
    assert {"excused": True} == value["extra_data"]


def test_prairielearn_gets_no_score(tmp_path: Path) -> None:
    """No score and no attempt used up, and what was found can be read."""
    value = valid("prairielearn", written(tmp_path, "prairielearn"))
    assert (False, True) == (value["gradable"], "score" not in value)
    assert "Excused: no score counts." == value["format_errors"][0]


def test_junit_skips_the_tests(tmp_path: Path) -> None:
    """Neither passed nor failed, with the reason."""
    root = ET.fromstring(written(tmp_path, "junit"))
    assert ("1", "0", "0", "1") == tuple(root.get(name) for name in ("tests", "failures", "errors", "skipped"))
    skipped = root.find(".//skipped")
    assert skipped is not None
    assert "Excused: no score counts." == skipped.get("message")


def test_classroom50_gets_no_result(tmp_path: Path) -> None:
    """It knows scores only, and any of them would count."""
    request: dict[str, Any] = {"file": tmp_path / "result.json", "environment": RUNNER}
    said = write(tmp_path / "out", "classroom50", [Given(name="s", rules=RULES)], **request)
    assert ["Classroom 50: s is excused by the course's rules, so no result.json is written."] == said
    assert not (tmp_path / "result.json").exists()


def test_github_says_so(tmp_path: Path) -> None:
    """The summary has the word in place of points, and no annotation is an error."""
    annotations = written(tmp_path, "github")
    assert annotations.startswith("::notice ")
    assert "::error" not in annotations
    assert "### s: excused\n" in (tmp_path / "github-summary.md").read_text(encoding="utf-8")


def test_a_rule_is_told_to_the_student(tmp_path: Path) -> None:
    """What a late policy took off stands with its reason beside the score."""
    rules = {"final_score": 6.0, "late": 1, "excused": False, "rule": "1 day late: 25 % are taken off."}
    write(tmp_path / "out", "vpl", [Given(name="s", rules=rules)], file=tmp_path / "result")
    text = (tmp_path / "result").read_text(encoding="utf-8")
    assert ">1 day late: 25 % are taken off.\n" in text
    assert text.endswith("Grade :=>> 6\n")
