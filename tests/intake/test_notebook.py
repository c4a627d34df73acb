"""Notebooks: what becomes of their cells, and what becomes of the hostile ones."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.intake import KnownTargets, assign, find_submissions
from grader.intake.contents import Refused
from grader.intake.notebook import MAX_CODE_CHARS, MAX_VALUES, convert, in_cells
from grader.model import ExerciseGrade, Frame, Raised

Files = Mapping[str, bytes]
Build = Callable[[str, Files], Path]

LINES = [
    "import torch",
    "x = (1",
    "     % 3)",
    "y = '''",
    "%not a magic",
    "!nor this",
    "'''",
    "def f(x):",
    "    return x % 2  # 50 %",
    "z = [",
    "    !=",
]


def notebook(*cells: str | list[str], **fields: Any) -> bytes:
    """A notebook of code cells with outputs, as Jupyter saves it."""
    made = [
        {
            "cell_type": "code",
            "execution_count": number,
            "id": f"cell{number}",
            "metadata": {"tags": ["x"]},
            "outputs": [{"output_type": "stream", "name": "stdout", "text": ["def out(): pass\n"]}],
            "source": source,
        }
        for number, source in enumerate(cells)
    ]
    text = {"cell_type": "markdown", "id": "text", "metadata": {}, "source": "# def heading(): pass"}
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [text, *made], **fields}).encode()


def lines(*cells: str | list[str]) -> list[str]:
    return convert(notebook(*cells)).source.decode().split("\n")


def test_cells_become_a_file() -> None:
    """Code cells follow one another, each under a line that counts it; texts, outputs and empty cells do not count."""
    made = convert(notebook("import torch", "  \n", ["def f(x):\n", "    return x\n"]))
    assert "# code cell 1\nimport torch\n# code cell 2\ndef f(x):\n    return x\n\n" == made.source.decode()
    assert (2, 0) == (made.cells, made.dropped)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("%matplotlib inline", "# %matplotlib inline"),
        ("!pip install torch", "# !pip install torch"),
        ("?torch.tensor", "# ?torch.tensor"),
        ("torch.tensor??", "# torch.tensor??"),
        ("files = !ls", "# files = !ls"),
        ("best = %timeit -o f()", "# best = %timeit -o f()"),
        ("    %time f()", "    pass  # %time f()"),
        ("x = 7 % y", "x = 7 % y"),
        ("if x != y: pass", "if x != y: pass"),
        ("s = '%d' % 3", "s = '%d' % 3"),
        ("# what?", "# what?"),
    ],
)
def test_line_magics(line: str, expected: str) -> None:
    """What only IPython understands stays as a comment on its line; Python that looks like it stays Python."""
    assert ["# code cell 1", "a = 1", expected, "b = 2", ""] == lines(f"a = 1\n{line}\nb = 2")


def test_cell_magics() -> None:
    """A cell of another language is a comment as a whole; one that is timed is still Python."""
    assert ["# code cell 1", "# %%bash", "# rm -r x", "# code cell 2", "# %%time", "f()", ""] == lines(
        "%%bash\nrm -r x", "%%time\nf()"
    )


def test_magics_in_the_middle() -> None:
    """Inside of a string or brackets nothing is a magic; a shell line that goes on is dropped to its end."""
    kept = 'x = (1\n  %n)\ns = """\n%a\n\'\'\'\n!b"""\nt = "\\\n%c"\n'
    assert kept in "\n".join(lines(kept))
    assert ["# code cell 1", "# !pip install \\", "#   torch", "x = 1", ""] == lines("!pip install \\\n  torch\nx = 1")


@settings(max_examples=300, deadline=None)
@given(
    cells=st.lists(
        st.lists(st.one_of(st.sampled_from([*LINES, "%magic", "!shell", ""]), st.text(max_size=20)), max_size=8),
        max_size=4,
    )
)
def test_line_numbers_hold(cells: list[list[str]]) -> None:
    """Every cell keeps its number of lines, whatever is in them, so that line numbers lead back."""
    texts = ["\n".join(cell) for cell in cells]
    counted = [text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1 for text in texts if text.strip()]
    try:
        made = convert(notebook(*texts))
    except Refused:
        assert not counted
        return
    assert sum(count + 1 for count in counted) == made.source.decode("utf-8", "replace").count("\n")


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(LINES[:9]), max_size=10))
def test_python_is_left_alone(cell: list[str]) -> None:
    """A cell that is Python is not changed at all."""
    code = "\n".join(cell)
    try:
        ast.parse(code)
    except SyntaxError:
        return
    if code.strip():
        assert f"# code cell 1\n{code}\n" == convert(notebook(code)).source.decode()


def test_old_format() -> None:
    """A notebook of format 3, with its worksheets, is read as well."""
    cells = [
        {"cell_type": "heading", "level": 1, "source": "x", "metadata": {}},
        {"cell_type": "code", "input": ["a = 1\n", "b = 2"], "language": "python", "outputs": [], "metadata": {}},
    ]
    raw = {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": [{"cells": cells}]}
    assert b"# code cell 1\na = 1\nb = 2\n" == convert(json.dumps(raw).encode()).source


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"not json", id="no-json"),
        pytest.param(b"\xff\xfe\x00", id="no-text"),
        pytest.param(b"[]", id="a-list"),
        pytest.param(b"null", id="null"),
        pytest.param(b"[" * 400_000, id="deep-lists"),
        pytest.param(b'{"cells":' * 100_000, id="deep-objects"),
        pytest.param(b'{"nbformat":' + b"9" * 100_000 + b"}", id="endless-number"),
        pytest.param(b'{"nbformat":NaN,"cells":[]}', id="nan"),
        pytest.param(notebook("x", nbformat=9), id="from-the-future"),
        pytest.param(notebook("x", nbformat="4"), id="version-as-text"),
        pytest.param(notebook("x", nbformat=True), id="version-as-truth"),
        pytest.param(notebook("x", cells={}), id="cells-no-list"),
        pytest.param(notebook("x", cells=[1]), id="cell-no-object"),
        pytest.param(notebook("x", cells=[{}]), id="cell-of-no-kind"),
        pytest.param(notebook("x", cells=[{"cell_type": "code", "source": {}}]), id="source-no-text"),
        pytest.param(notebook("x", cells=[{"cell_type": "code", "source": [1]}]), id="source-of-numbers"),
        pytest.param(notebook("x", cells=[{"cell_type": "code"}] * 6000), id="too-many-cells"),
        pytest.param(b'{"nbformat":3,"worksheets":7}', id="worksheets-no-list"),
        pytest.param(b'{"nbformat":3,"worksheets":[7]}', id="worksheet-no-object"),
    ],
)
def test_no_notebook(content: bytes) -> None:
    """What is no notebook is refused with one clause that says what to do."""
    with pytest.raises(Refused, match="is no notebook that can be read; save it in Jupyter"):
        convert(content)


@pytest.mark.parametrize(
    ("content", "part"),
    [
        pytest.param(b"[" + b"[]," * MAX_VALUES + b"1]", "clear its outputs", id="many-values"),
        pytest.param(notebook("x" * (MAX_CODE_CHARS + 1)), "more than 1 MB of code", id="much-code"),
        pytest.param(notebook(), "without any code", id="no-code"),
    ],
)
def test_too_much_or_too_little(content: bytes, part: str) -> None:
    """A notebook that would cost much memory, or holds no code, is refused with what to do."""
    with pytest.raises(Refused, match=part):
        convert(content)


@pytest.mark.parametrize(
    "code", ["'" * 900_000, '"""' + "\\" * 900_000, "(" * 900_000, "\\\n" * 400_000, "a," * 400_000]
)
def test_slow_code(code: str) -> None:
    """Code made to make the search for magics slow costs no more than any other; a test that hangs has failed."""
    assert len(code) <= len(convert(notebook(code)).source)


def test_frames_name_the_cell() -> None:
    """A traceback into a notebook says the code cell and the line in it; one into another file is as it was."""
    source = convert(notebook("import torch", "def slope(x):\n    return x.nope")).source
    frames = (
        Frame(file="hw.ipynb", line=5, function="slope", source="return x.nope"),
        Frame(file="lib.py", line=5, function="g", source=""),
        Frame(file="hw.ipynb", line=99, function="forged", source=""),
    )
    grade = ExerciseGrade(
        id="a",
        title="",
        status="error",
        score=0,
        max_score=1,
        file="hw.ipynb",
        raised=Raised(type="AttributeError", message="", frames=frames),
    )
    observed = in_cells(grade, source).raised
    assert observed is not None
    assert ["slope, code cell 2 line 2", "g", "forged"] == [frame.function for frame in observed.frames]


def test_notebook_answers(either: Build, known: KnownTargets) -> None:
    """A notebook answers by its name or by what it defines, after any .py that does."""
    both = notebook("def slope(x): pass", "def fit(x): pass")
    root = either(
        "batch",
        {
            "alice/hw.ipynb": both,
            "bob/hw.ipynb": both,
            "bob/own.py": b"def fit(x): pass",
            "carol/Square_Slope.ipynb": notebook("pass"),
            "dan.ipynb": both,
        },
    )
    chosen = {
        submission.name: {name: given.file for name, given in assign(submission.read(), known).items() if given.file}
        for submission in find_submissions(root, known).submissions
    }
    assert {
        "alice": {"square_slope": "hw.ipynb", "fit_line": "hw.ipynb"},
        "bob": {"square_slope": "hw.ipynb", "fit_line": "own.py"},
        "carol": {"square_slope": "Square_Slope.ipynb"},
        "dan": {"square_slope": "dan.ipynb", "fit_line": "dan.ipynb"},
    } == chosen


def test_notebook_is_said(either: Build, known: KnownTargets) -> None:
    """The report says that a notebook was taken, what was left out of it, and how its lines count."""
    root = either("batch", {"alice/hw.ipynb": notebook("%time f()", "x = 1"), "bob.py": b""})
    (note,) = find_submissions(root, known).submissions[0].read().notes
    assert note == (
        "`hw.ipynb` is a notebook: its code cells, 2 in all, were graded as one Python file, without 1 line that only "
        "IPython understands (magics, shell commands, help). Lines are counted through all of it, with one more "
        "line before each cell."
    )


def test_bad_notebook_is_the_verdict(either: Build, known: KnownTargets) -> None:
    """Where a notebook cannot be read, that is why the exercises that nothing else answers have no answer."""
    root = either("batch", {"alice/hw.ipynb": b"{", "alice/fit_line.py": b"def fit(): pass", "bob.py": b""})
    given = assign(find_submissions(root, known).submissions[0].read(), known)
    assert "fit_line.py" == given["fit_line"].file
    assert (
        "`hw.ipynb` is no notebook that can be read; save it in Jupyter and hand it in again."
        == given["square_slope"].problem
    )


def test_lone_notebook(folder: Build, known: KnownTargets) -> None:
    """A single notebook on the command line is a submission, as a .py is."""
    root = folder("work", {"hw.ipynb": notebook("x = 1"), "other.py": b""})
    (submission,) = find_submissions(root / "hw.ipynb", known).submissions
    assert ("hw", {"hw.ipynb": b"# code cell 1\nx = 1\n"}) == (submission.name, dict(submission.read().files))
