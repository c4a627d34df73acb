"""Every fixed word of a report has its translation, and nothing a submission says becomes one by force."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Final

import pytest
from jinja2 import nodes

from grader.errors import SpecError, UsageError
from grader.mistakes.hints import HINTS
from grader.mistakes.rules import RULES
from grader.report.mistake_names import NAMES
from grader.report.pages import page_environment
from grader.report.student import StudentReport
from grader.report.verdicts import VERDICTS
from grader.report.words import find_words
from grader.resources import templates_folder
from tests.report.samples import SOURCE, exercise, grade

GERMAN: Final = find_words("de")
REPORT: Final = Path(__file__).resolve().parents[2] / "grader" / "report"


def words_of_the_template() -> set[str]:
    environment = page_environment()
    tree = environment.parse((templates_folder() / "report.html").read_text(encoding="utf-8"))
    filtered = {
        node.node.value
        for node in tree.find_all(nodes.Filter)
        if node.name == "say" and isinstance(node.node, nodes.Const)
    }
    called = {
        argument.value
        for node in tree.find_all(nodes.Call)
        if isinstance(node.node, nodes.Name) and node.node.name in {"gettext", "ngettext"}
        for argument in node.args[:1]
        if isinstance(argument, nodes.Const)
    }
    return filtered | called


def words_of_the_code() -> set[str]:
    sources = [path.read_text(encoding="utf-8") for path in (*REPORT.glob("pictures/*.py"), REPORT / "student.py")]
    return {text for source in sources for text in re.findall(r'words\(\s*"([^"]+)"', source)}


@pytest.mark.parametrize(
    "text",
    sorted(
        {verdict.word for verdict in VERDICTS.values()}
        | {verdict.meaning for verdict in VERDICTS.values()}
        | set(NAMES.values())
        | set(HINTS.values())
        | {rule.evidence for rule in RULES}
        | words_of_the_template()
        | words_of_the_code()
    ),
)
def test_german_has_every_fixed_word(text: str) -> None:
    """Templates, pictures, verdicts, mistakes with their evidence, and hints are all in the catalogue."""
    known = {
        key[0] if isinstance(key, tuple) else key
        for key in GERMAN.translations._catalog  # type: ignore[attr-defined]  # gettext has no public way to ask
    }
    assert text in known


def test_enough_words_were_found() -> None:
    """The test above sees the template's and the code's words at all."""
    assert "What was asked" in words_of_the_template()
    assert "%(count)s check passed" in words_of_the_template()
    assert "not reached" in words_of_the_code()


def test_every_mistake_has_a_heading() -> None:
    """No mistake of the catalogue is shown by its id alone."""
    assert set(HINTS) == set(NAMES)


@pytest.mark.parametrize(
    ("english", "german"),
    [
        (
            "right on the shown inputs, wrong on others: `result[1]` is not the expected number",
            "richtig auf den gezeigten Eingaben, falsch auf anderen: `result[1]` ist nicht die erwartete Zahl",
        ),
        ("the slope: 4 hidden inputs", "the slope: 4 verdeckte Eingaben"),
        ("every call raised ValueError: " + "x" * 500, "jeder Aufruf scheiterte mit ValueError: " + "x" * 500),
        ("a sentence that nobody has translated", "a sentence that nobody has translated"),
        ("the call raised %(said)s", "der Aufruf scheiterte mit %(said)s"),
    ],
)
def test_messages_are_said_anew(english: str, german: str) -> None:
    """What the judge says is translated with its names and numbers; what is unknown stays."""
    assert german == GERMAN.said(english)


def test_a_long_message_takes_no_time() -> None:
    """No text makes the patterns slow."""
    hostile = ["`" + "a`" * 900, "x: " * 600, "element " + "a of `a` is not " * 120, "every call raised " * 100]
    start = time.thread_time()
    for text in hostile:
        GERMAN.said(text)
    assert time.thread_time() - start < 0.5


def test_the_page_is_in_german() -> None:
    """A whole report is rendered in the language, escapes included, and says which it is."""
    attack = "every call raised <script>"
    page = StudentReport(words=GERMAN).render(grade(attack), {"square_slope": exercise()}, {"square_slope.py": SOURCE})
    assert '<html lang="de">' in page
    assert "jeder Aufruf scheiterte mit &lt;script&gt;" in page
    assert "Was gefragt war" in page
    assert "<script" not in page


def test_an_unknown_language_is_named_with_those_there_are(tmp_path: Path) -> None:
    """The message says which languages there are, the course's own included."""
    (tmp_path / "fr.po").write_text('msgid "step"\nmsgstr "pas"\n', encoding="utf-8")
    with pytest.raises(UsageError, match=r"no language 'xx'; there are de, en, fr"):
        find_words("xx", [tmp_path])
    assert "pas" == find_words("fr", [tmp_path])("step")


def test_a_catalogue_that_does_not_fit_is_the_authors_mistake(tmp_path: Path) -> None:
    """A placeholder that the English has not is said with file and line before anything is rendered."""
    (tmp_path / "fr.po").write_text('msgid "and %(count)s more"\nmsgstr "et %(cuont)s"\n', encoding="utf-8")
    with pytest.raises(SpecError, match=r"fr\.po:1: the translation of 'and %\(count\)s more'"):
        find_words("fr", [tmp_path])
