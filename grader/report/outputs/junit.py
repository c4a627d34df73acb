"""JUnit XML: a suite for each submission and a case for each exercise; CI systems and CodeGrade read it."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Sequence

from grader.model import ExerciseGrade
from grader.report.explain import explain
from grader.report.output import Batch, Result
from grader.report.text import clean
from grader.report.verdicts import points
from grader.report.words import Words


def write(batch: Batch) -> Sequence[str]:
    root = ET.Element("testsuites", name="grader")
    totals = [_suite(root, result, batch.words) for result in batch.results]
    for index, name in enumerate(("tests", "failures", "errors", "skipped")):
        root.set(name, str(sum(counts[index] for counts in totals)))
    ET.indent(root)
    place = batch.write("junit.xml", ET.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n")
    return [f"JUnit: {place}"]


def _suite(root: ET.Element, result: Result, words: Words) -> tuple[int, int, int, int]:
    grade = result.load()
    suite = ET.SubElement(root, "testsuite", name=clean(grade.submission, 200))
    failures = errors = skipped = 0
    for exercise in grade.exercises:
        case = ET.SubElement(suite, "testcase", classname=clean(grade.submission, 200), name=exercise.id, time="0")
        if grade.excused:
            # Whoever counts tests must count none of these.
            skipped += 1
            _detail(case, "skipped", exercise, words, clean(words.said(grade.rule), 300))
        elif exercise.status == "ungraded":
            errors += 1
            _detail(case, "error", exercise, words)
        elif exercise.status != "passed":
            failures += 1
            _detail(case, "failure", exercise, words)
    counts = (len(grade.exercises), failures, errors, skipped)
    for name, count in zip(("tests", "failures", "errors", "skipped"), counts, strict=True):
        suite.set(name, str(count))
    suite.set("time", "0")  # how long a run took is not kept
    return counts


def _detail(case: ET.Element, kind: str, exercise: ExerciseGrade, words: Words, why: str = "") -> None:
    earned = words("%(score)s of %(most)s points", score=points(exercise.score), most=points(exercise.max_score))
    if exercise.status == "ungraded":
        earned = words("not graded")
    message = why or clean(words.said(exercise.message), 300) or earned
    told = f"{earned}\n{explain(exercise, words=words)}"
    ET.SubElement(case, kind, message=message, type=exercise.status).text = told
