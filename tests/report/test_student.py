"""The student's page shows what it may, and nothing in it is alive."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from grader.model import CheckResult, Frame, Raised, Status
from grader.report.excerpt import MAX_LINES
from grader.report.student import MAX_CHECKS, StudentReport
from grader.report.verdicts import STATUSES, VERDICTS
from grader.resources import templates_folder
from grader.similar.page import HUES
from tests.report.samples import SOURCE, exercise, exercise_grade, grade

REPORT = StudentReport()
EXERCISES = {"square_slope": exercise()}
ATTACKS = [
    "<script>alert(1)</script>",
    "</pre></style></title><img src=x onerror=alert(1)>",
    "\" onmouseover=alert(1) x=\"' onfocus=alert(1) '",
    "{{ 7*7 }}{% raw %}",
    "`<svg onload=alert(1)>`",
    "<!--",
    "&lt;script&gt;",
]


class Page(HTMLParser):
    """Tags with attributes, and the text, as a browser would find them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(name for name, _ in attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("attack", ATTACKS)
def test_markup_stays_text(attack: str) -> None:
    """Markup in any field that a student controls makes no element and no attribute of its own."""
    hostile = exercise_grade(text=attack)
    page = REPORT.render(grade(attack, exercises=(hostile,)), EXERCISES, {"square_slope.py": (attack + "\n") * 9})
    found = Page(page)
    assert {"script", "img"} & {tag for tag, _ in found.tags} == set()
    assert [] == [attrs for _, attrs in found.tags if any(name.startswith("on") for name in attrs)]
    harmless = REPORT.render(grade("text"), EXERCISES, {"square_slope.py": "text\n" * 9})
    plain = [tag for tag, _ in found.tags if tag != "code"]
    assert [tag for tag, _ in Page(harmless).tags if tag != "code"] == plain
    assert attack.replace("`", "") in found.text.replace("`", "")


@pytest.mark.parametrize("text", ["\x1b[2J", "\u202e", "\x00", "\udc80"])
def test_controls_become_visible(text: str) -> None:
    """Controls, direction marks and surrogates do not reach the page in any field."""
    page = REPORT.render(grade(text), EXERCISES, {"square_slope.py": text * 9})
    assert text not in page
    assert page == page.encode().decode()


def test_loads_and_runs_nothing() -> None:
    """The policy forbids all loading, and the page has no script, link or address to load from."""
    page = REPORT.render(grade(), EXERCISES, {"square_slope.py": SOURCE})
    style = page[page.index("<style>") + len("<style>") : page.index("</style>")]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:" in page
    assert [] == [attrs for _, attrs in Page(page).tags if "style" in attrs]
    assert {"script", "link", "iframe", "object"} & {tag for tag, _ in Page(page).tags} == set()
    assert re.findall(r"url\(|https?:|@import", page) == []


def test_is_deterministic() -> None:
    """The same grade gives the same page, from another instance too."""
    arguments = (grade(), EXERCISES, {"square_slope.py": SOURCE})
    assert REPORT.render(*arguments) == StudentReport().render(*arguments)


def test_hidden_values_never_appear() -> None:
    """Values of hidden checks stay out, failed or passed, even if the judge gave them."""
    checks = tuple(
        CheckResult(name="n", passed=ok, hidden=True, message="m", expected="SECRET", observed="SECRET")
        for ok in (True, False)
    )
    page = REPORT.render(grade(exercises=(replace(exercise_grade(), checks=checks),)), EXERCISES, {})
    assert "SECRET" not in page
    assert 2 == page.count(">hidden check<")


def test_shows_the_failing_line_marked() -> None:
    """The lines around the innermost frame are shown, with the failing one marked."""
    text = Page(REPORT.render(grade(), EXERCISES, {"square_slope.py": SOURCE})).text
    assert "look here: →6    (x**2).backward()\n7    return x.grad" in text
    assert "import torch" not in text


@pytest.mark.parametrize("letter", ["x", "\x1b"])
def test_no_line_of_an_excerpt_is_lost(letter: str) -> None:
    """However wide the lines around the marked one are, each of them is there, cut at its end."""
    source = "\n".join([letter * 500] * 40)
    raised = Raised(type="E", message="", frames=(Frame(file="a.py", line=20, function="f", source=""),))
    page = REPORT.render(grade(exercises=(replace(exercise_grade(), raised=raised),)), {}, {"a.py": source})
    numbers = re.findall(r"<b>→?(\d+)</b>", page)
    assert [str(number) for number in range(12, 12 + len(numbers))] == numbers
    assert len(numbers) == MAX_LINES


@pytest.mark.parametrize("line", [0, -1, 8, 10**9])
def test_survives_frames_that_lie(line: int) -> None:
    """A frame that points outside the file shows no source and breaks nothing."""
    raised = Raised(type="E", message="", frames=(Frame(file="a.py", line=line, function="f", source=""),))
    page = REPORT.render(grade(exercises=(replace(exercise_grade(), raised=raised),)), {}, {"a.py": SOURCE})
    assert "look here" not in page


@pytest.mark.parametrize("status", STATUSES)
def test_says_every_status_in_words(status: Status) -> None:
    """Each status has its word and its symbol, so that colour carries nothing alone."""
    bare = replace(exercise_grade(), status=status, message="")
    text = Page(REPORT.render(grade(exercises=(bare,)), {}, {})).text
    verdict = VERDICTS[status]
    assert verdict.symbol + verdict.word in text


def test_ungraded_is_not_shown_as_a_zero() -> None:
    """A student reads that the grader failed, and sees no points of 0."""
    text = Page(REPORT.render(grade(exercises=(exercise_grade(status="ungraded"),)), {}, {})).text
    assert "This result is not final." in text
    assert "\u2013 / 1" in text
    assert "0 / 1" not in text


def test_the_number_of_checks_shown_is_bounded() -> None:
    """Hundreds of checks are cut, and the page says how many more there are."""
    checks = tuple(CheckResult(name=f"c{n}", passed=False, hidden=False, message="") for n in range(MAX_CHECKS + 30))
    text = Page(REPORT.render(grade(exercises=(replace(exercise_grade(), checks=checks),)), {}, {})).text
    assert "and 30 more" in text


def test_failed_checks_come_before_passed_ones() -> None:
    """What did not pass is read first."""
    text = Page(REPORT.render(grade(), EXERCISES, {})).text
    assert text.index("shown text") < text.index("hidden text") < text.index("passing text")


@pytest.mark.parametrize("scheme", [0, 1])
def test_colours_have_enough_contrast(scheme: int) -> None:
    """Status words, text and links reach WCAG AA (4.5 to 1) on their ground, light and dark."""
    css = (templates_folder() / "style.css").read_text(encoding="utf-8")
    colours = dict(re.findall(r"--([\w-]+): (#\w+)", css.split(":root {")[scheme + 1].split("}")[0]))
    pairs: list[tuple[str, str]] = [(status, f"{status}-bg") for status in STATUSES]
    pairs += [(ink, ground) for ink in ("ink", "soft", "accent") for ground in ("page", "card", "well")]
    pairs += [("ink", f"{status}-bg") for status in STATUSES]
    pairs += [("soft", f"{status}-bg") for status in STATUSES]
    assert [] == [pair for pair in pairs if contrast(colours[pair[0]], colours[pair[1]]) < 4.5]


@pytest.mark.parametrize("scheme", [0, 1])
def test_matching_lines_can_be_read(scheme: int) -> None:
    """The lines of two similar hand-ins, and their numbers, reach the same on each colour behind them."""
    sheets = [(templates_folder() / name).read_text(encoding="utf-8") for name in ("style.css", "similar.css")]
    colours = {
        name: colour
        for css in sheets
        for name, colour in re.findall(r"--([\w-]+): (#\w+)", css.split(":root {")[scheme + 1].split("}")[0])
    }
    pairs = [(ink, f"h{hue}") for ink in ("ink", "soft") for hue in range(HUES)]
    assert [] == [pair for pair in pairs if contrast(colours[pair[0]], colours[pair[1]]) < 4.5]


def contrast(first: str, second: str) -> float:
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    channels = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(
    ("letter", "most"), [("x", 150_000), ("é", 200_000), ("漢", 300_000), ("👩", 300_000), ("<", 300_000)]
)
def test_the_page_stays_small(letter: str, most: int) -> None:
    """However much a submission printed, raised and warned, in every exercise, the page is cut.

    It then has 150 KB at most, or twice that where each letter takes several bytes.
    """
    text = letter * 20_000
    names = [f"task_{number}" for number in range(16)]
    # The judge's own texts are short: values of 200 characters, names of 120.
    checks = tuple(
        CheckResult(name=f"{n} {text[:120]}", passed=False, hidden=False, message=text[:200], expected=text[:200])
        for n in range(10)
    )
    exercises = tuple(
        replace(exercise_grade(name, text=text), checks=checks, diagnoses=(), warnings=(text,) * 20) for name in names
    )
    source = "\n".join([letter * 1_000] * 1_000)
    page = REPORT.render(
        grade(exercises=exercises), {name: exercise(name) for name in names}, {"square_slope.py": source}
    )
    assert len(page.encode()) <= most
    assert "grade.json beside it holds everything" in page
    assert names == re.findall(r'<article class="card failed" id="(\w+)"', page)
    assert len(names) == page.count("and 8 more</p>")


def test_hints_advice_and_checks_not_made_have_their_places() -> None:
    """A hint stands below the diagnosis; what was not made is no failure, and advice is no passed check."""
    checks = (
        CheckResult(name="the value", passed=False, hidden=False, message="wrong"),
        CheckResult(name="the slope", passed=False, hidden=True, message="not run, because of it", not_run=True),
        CheckResult(name="no loop", passed=True, hidden=False, message="it has one", advice=True),
    )
    made = replace(exercise_grade(), checks=checks, hints=("Look <b>twice</b>.",))
    text = Page(REPORT.render(grade(exercises=(made,)), EXERCISES, {})).text
    places = ["What may have happened", "Hint", "Look <b>twice</b>.", "Checks that did not pass", "the value"]
    places += ["Checks that were not made", "the slope", "What could be better (it costs no points)", "no loop"]
    assert sorted(places, key=text.index) == places
    assert "1 check passed" not in text


def test_the_file_ends_in_a_newline() -> None:
    """As every file of ours does."""
    assert REPORT.render(grade(), EXERCISES, {}).endswith("</html>\n")
