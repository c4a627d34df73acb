"""Which file answers which exercise."""

from __future__ import annotations

import pytest

from grader.intake import Assigned, KnownTargets, SubmissionFiles, Target, assign

SLOPE = b"def slope(x):\n    return 2 * x\n"


def answer(
    known: KnownTargets,
    files: dict[str, bytes],
    problems: dict[str, str] | None = None,
    exercise_id: str = "square_slope",
) -> Assigned:
    return assign(SubmissionFiles(files=files, problems=problems or {}), known)[exercise_id]


def test_by_name(known: KnownTargets) -> None:
    """Files named after exercises are theirs, whatever they define; the rest is missing, in course order."""
    files = SubmissionFiles(files={"fit_line.py": SLOPE, "square_slope.py": b""}, problems={})
    assert list(assign(files, known).items()) == [
        ("first_gradient", Assigned()),
        ("square_slope", Assigned(file="square_slope.py")),
        ("fit_line", Assigned(file="fit_line.py")),
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Square_Slope.py",
        "square_slope.PY",
        "square_slope (1).py",
        "square_slope(2).py",
        "square_slope-1.py",
        "square_slope_copy.py",
        "square_slope - Copy (2).py",
        "Copy of square_slope.py",
        "square-slope.py",
        "hw/square_slope.py",
    ],
)
def test_tolerant_names(known: KnownTargets, name: str) -> None:
    """What file managers and browsers make of a name still stands for the exercise."""
    assert answer(known, {name: b""}) == Assigned(file=name)


@pytest.mark.parametrize("name", ["square_slope.txt", "square_slopes.py", "my_square_slope.py", "alice.py", ".py"])
def test_other_names(known: KnownTargets, name: str) -> None:
    """A name that stands for something else, without the function, leaves the exercise missing."""
    assert answer(known, {name: b"x = 1"}) == Assigned()


def test_numbered_ids() -> None:
    """A file that is exactly one exercise's is not taken for a copy of another's."""
    known = KnownTargets(targets={"task": Target(function="f"), "task_1": Target(function="g")})
    files = SubmissionFiles(files={"task_1.py": b""}, problems={})
    assert assign(files, known) == {"task": Assigned(), "task_1": Assigned(file="task_1.py")}


def test_several_by_name(known: KnownTargets) -> None:
    """The closest name wins, then the shallowest, then the alphabet; a note names the others."""
    paths = [
        "a/b/square_slope.py",
        "b/square_slope.py",
        "a/square_slope.py",
        "square_slope (1).py",
        "SQUARE_SLOPE.py",
    ]
    assert answer(known, dict.fromkeys(paths, b"")) == Assigned(
        file="a/square_slope.py",
        note="`a/square_slope.py` was graded; `b/square_slope.py`, `a/b/square_slope.py`, `SQUARE_SLOPE.py`, "
        "`square_slope (1).py` were not.",
    )


def test_problem(known: KnownTargets) -> None:
    """A file of the name that could not be taken is a problem, unless a readable one has the name too."""
    problems = {"square_slope.py": "It is too large."}
    assert answer(known, {"all.py": SLOPE}, problems) == Assigned(problem="It is too large.")
    assert answer(known, {"old/square_slope.py": b""}, problems) == Assigned(
        file="old/square_slope.py", note="`old/square_slope.py` was graded; `square_slope.py` was not."
    )


@pytest.mark.parametrize(
    "source",
    [
        b"def slope(x): ...",
        b"\xef\xbb\xbfdef slope(x): ...",
        b"x = 1\r\ndef\tslope (x): ...",
        b"x = 1\rdef slope(x): ...",
        b"async  def slope(x): ...",
        b"if True:\n    def slope(x): ...",
        b"class slope: ...",
        b"slope = lambda x: 2 * x",
        b"slope: object = abs",
        b"# \xe9\ndef slope(x): ...",
        "def slope(x): ...".encode("utf-16"),
    ],
)
def test_by_definition(known: KnownTargets, source: bytes) -> None:
    """A file of any name that defines the function answers the exercise, in any encoding."""
    assert answer(known, {"alice.py": source}) == Assigned(file="alice.py")


@pytest.mark.parametrize(
    "source",
    [b"slope(3)", b"# def slope(x)", b"def slopes(x): ...", b"x = slope", b"slope == 1", b"undef slope(x)"],
)
def test_no_definition(known: KnownTargets, source: bytes) -> None:
    """A file that only mentions the function does not answer the exercise."""
    assert answer(known, {"alice.py": source}) == Assigned()


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (b"import torch\nxt = torch.tensor(3.)", "alice.py"),
        (b"xt: torch.Tensor = 3", "alice.py"),
        (b"xt, yt = 3, 9", "alice.py"),
        (b"yt = 9", None),
        (b"    xt = 3", None),
        (b"xt += 1", None),
    ],
)
def test_script(known: KnownTargets, source: bytes, expected: str | None) -> None:
    """A script is known by its first variable, assigned at the left margin."""
    assert answer(known, {"alice.py": source}, exercise_id="first_gradient").file == expected


def test_file_that_answers_most(known: KnownTargets) -> None:
    """Of several files that define it the one that answers most is graded, and the note names the others."""
    files = {
        "a.py": SLOPE,
        "all.py": SLOPE + b"def fit(X, Y): ...\n",
        "b.py": b"class A:\n    def slope(self): ...\n",
    }
    assert answer(known, files) == Assigned(file="all.py", note="`all.py` was graded; `a.py`, `b.py` were not.")


def test_named_and_defined(known: KnownTargets) -> None:
    """A file named after one exercise can also answer others that no file is named after."""
    files = SubmissionFiles(files={"square_slope.py": SLOPE + b"def fit(X, Y): ...\n"}, problems={})
    assert [assigned.file for assigned in assign(files, known).values()] == [
        None,
        "square_slope.py",
        "square_slope.py",
    ]


@pytest.mark.parametrize("piece", [b"\n", b" ", b"a", b"a,", b"def ", b"async ", b"a:", b" \n", b"a=\n", b"\r"])
def test_search_takes_linear_time(known: KnownTargets, piece: bytes) -> None:
    """A megabyte made to slow a search down is searched like any other."""
    filler = piece * ((1 << 20) // len(piece) - 16)
    assert answer(known, {"alice.py": filler + b"\nx\n" + SLOPE[:12]}) == Assigned(file="alice.py")


@pytest.mark.parametrize("name", ["Slope", "SLOPE", "slo_pe"])
def test_a_name_that_is_nearly_the_one_asked_for_is_told(known: KnownTargets, name: str) -> None:
    """The exercise stays missing, and a note says which name was there and which was asked for."""
    expected = f"`alice.py` defines `{name}`, and square_slope asks for `slope`, letter by letter."
    assert Assigned(note=expected) == answer(known, {"alice.py": SLOPE.replace(b"slope", name.encode())})
    assert Assigned() == answer(known, {"alice.py": SLOPE.replace(b"slope", b"slopes")})
