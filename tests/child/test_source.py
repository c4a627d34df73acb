"""Files as students write them: encodings, layouts, main guards, and what is wrong with them, by line."""

from __future__ import annotations

import pytest

from tests.child.running import Runner

_SLOPE = b"def answer():\n    return 'na\xc3\xafve'\n"


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(_SLOPE.replace(b"\n", b"\r\n"), id="CRLF"),
        pytest.param(_SLOPE.replace(b"\n", b"\r"), id="CR"),
        pytest.param(b"\xef\xbb\xbf" + _SLOPE, id="BOM"),
        pytest.param(b"\xef\xbb\xbf" + _SLOPE.replace(b"\n", b"\r\n"), id="BOM-and-CRLF"),
        pytest.param(b"# -*- coding: utf-8 -*-\n" + _SLOPE, id="cookie"),
        pytest.param("# coding: latin-1\ndef answer(): return 'naïve'".encode("latin-1"), id="latin-1"),
        pytest.param("# vim: set fileencoding=cp1252 :\ndef answer(): return 'naïve'".encode("cp1252"), id="cp1252"),
        pytest.param(_SLOPE.rstrip(b"\n"), id="no-last-newline"),
        pytest.param(b"\f\n\n\n" + _SLOPE + b"\n\n\t\n# end", id="blanks"),
        pytest.param(b"#!/usr/bin/env python3\n" + _SLOPE, id="shebang"),
    ],
)
def test_encoding_of_the_source_is_pythons_matter(run: Runner, source: bytes) -> None:
    """What Python reads, the grader reads."""
    assert "naïve" == run.result(source)


@pytest.mark.parametrize(
    ("source", "kinds"),
    [
        pytest.param(b"def answer(): return 1\0", {"SyntaxError", "ValueError"}, id="null-byte"),
        pytest.param("def answer(): return 1".encode("utf-16"), {"SyntaxError", "ValueError"}, id="UTF-16"),
        pytest.param(b"def answer(): return '\xff\xfe'", {"SyntaxError"}, id="invalid-UTF-8"),
        pytest.param(b"# coding: no-such-codec\n", {"SyntaxError"}, id="unknown-codec"),
        pytest.param(b"# coding: rot13\nqrs nafjre(): cnff", {"SyntaxError", "LookupError"}, id="no-text-codec"),
        pytest.param(b"\x7fELF\x02\x01\x01" + bytes(200), {"SyntaxError", "ValueError"}, id="a-binary"),
        pytest.param(b"x = " + b"(" * 5000, {"SyntaxError", "MemoryError"}, id="parentheses"),
        pytest.param(
            b"x = " + b"-" * 200_000 + b"1", {"RecursionError", "MemoryError", "SyntaxError"}, id="deep-expression"
        ),
        pytest.param(b"def answer():\n\treturn 1\n        return 2\n", {"TabError", "IndentationError"}, id="tabs"),
    ],
)
def test_source_that_cannot_be_compiled_is_an_error_of_the_file(run: Runner, source: bytes, kinds: set[str]) -> None:
    """A file that is no Python is said to be so, in the words of Python's own exception."""
    observed = run.observe(source)
    assert "done" == observed.ending
    assert observed.load is not None
    assert observed.load.type in kinds


def test_syntax_error_names_its_line(run: Runner) -> None:
    """The line with the mistake is shown, in the student's own file."""
    observed = run.observe("x = 1\n\ndef answer(:\n    return x\n")
    assert observed.load is not None
    (frame,) = observed.load.frames
    assert ("task.py", 3, "def answer(:") == (frame.file, frame.line, frame.source)


def test_syntax_error_in_a_helper_names_the_helper(run: Runner) -> None:
    """A mistake in an imported file is shown where it stands."""
    observed = run.observe({"task.py": b"import mine\n", "mine.py": b"\n\n1 = x\n"})
    assert observed.load is not None
    assert ("mine.py", 3) == (observed.load.frames[-1].file, observed.load.frames[-1].line)


def test_traceback_holds_the_students_lines_only(run: Runner) -> None:
    """Frames of torch and of the grader are left out, the student's stand in order."""
    source = """
        import torch

        def inner(x):
            return torch.nn.functional.mse_loss(x, "text")

        def answer():
            return inner(torch.ones(1))
    """
    case = run.case(source)
    assert case.raised is not None
    assert [("task.py", 8, "answer"), ("task.py", 5, "inner")] == [
        (f.file, f.line, f.function) for f in case.raised.frames
    ]
    assert 'return torch.nn.functional.mse_loss(x, "text")' == case.raised.frames[1].source


def test_exception_while_importing_names_its_line(run: Runner) -> None:
    """An exception at the top of a file points at that file."""
    observed = run.observe("\n\nvalue = 1 / 0\n")
    assert observed.load is not None
    assert ("ZeroDivisionError", "division by zero") == (observed.load.type, observed.load.message)
    assert [("task.py", 3, "<module>")] == [(f.file, f.line, f.function) for f in observed.load.frames]


def test_missing_function_comes_with_what_is_there(run: Runner) -> None:
    """Where the function has another name, the names that the file does define are told."""
    observed = run.observe("import torch\n\ndef anwser(): return 1\n\n_private = 2\n")
    assert (("answer",), ("torch", "anwser")) == (observed.missing, observed.defined)


def test_name_that_cannot_be_called_is_missing(run: Runner) -> None:
    """A variable of the function's name is not the function."""
    assert ("answer",) == run.observe("answer = 42").missing


def test_main_block_is_not_run_for_a_function(run: Runner) -> None:
    """What stands under the main guard is the student's own trial."""
    source = """
        def answer(): return __name__
        if __name__ == "__main__":
            raise SystemExit("tried")
    """
    assert "task" == run.result(source)


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(
            "import torch\nxt = torch.tensor(3.0, requires_grad=True)\nyt = xt**2\nyt.backward()\n", id="plain"
        ),
        pytest.param(
            """
            import torch
            if __name__ == "__main__":
                xt = torch.tensor(3.0, requires_grad=True)
                yt = xt**2
                yt.backward()
            """,
            id="guarded",
        ),
        pytest.param(
            """
            import torch
            def main():
                global xt, yt
                xt = torch.tensor(3.0, requires_grad=True)
                yt = xt**2
                yt.backward()
            if __name__ == "__main__":
                main()
            """,
            id="main-function",
        ),
        pytest.param(
            """
            import sys, torch
            xt = torch.tensor(3.0, requires_grad=True)
            yt = xt**2
            yt.backward()
            print("done")
            sys.exit()
            """,
            id="exits-at-the-end",
        ),
    ],
)
def test_script_leaves_its_variables(run: Runner, source: str) -> None:
    """A script is judged by what it leaves, with a main guard or without, and its backward pass counts once."""
    case = run.case(source, "script")
    assert {"xt", "yt"} == set(case.roots)
    assert 1 == case.engine_runs


def test_script_without_its_variables_is_told_which(run: Runner) -> None:
    """A variable that is not there after the script, guarded or not, is missing."""
    observed = run.observe("xt = 1\n", "script")
    assert (("yt",), ("xt",)) == (observed.missing, observed.defined)


def test_script_that_fails_has_failed(run: Runner) -> None:
    """An exit with a status, or an exception, is seen even when the variables are there."""
    for statement in ("raise SystemExit(2)", "1 / 0"):
        observed = run.observe(f"xt = yt = 1\n{statement}\n", "script")
        assert observed.load is not None


def test_helper_files_can_be_imported(run: Runner) -> None:
    """Files beside the answer are modules, in folders too."""
    files = {
        "task.py": b"import mine\nfrom parts.deep import VALUE\ndef answer(): return mine.double(VALUE)\n",
        "mine.py": b"def double(x): return 2 * x\n",
        "parts/deep.py": b"VALUE = 21\n",
    }
    assert 42 == run.result(files)


def test_helper_may_import_the_answer(run: Runner) -> None:
    """Two files that import each other work as they do on the student's machine."""
    files = {
        "task.py": b"VALUE = 42\nimport mine\ndef answer(): return mine.value()\n",
        "mine.py": b"import task\ndef value(): return task.VALUE\n",
    }
    assert 42 == run.result(files)


@pytest.mark.parametrize("name", ["torch", "json", "math", "typing", "numpy", "grader", "sitecustomize"])
def test_helper_does_not_shadow_a_library(run: Runner, name: str) -> None:
    """A file called like a library, as beginners' files are, breaks nothing."""
    files = {
        "task.py": b"import json, math, torch, typing, numpy\ndef answer(): return torch.ones(1).item() + math.pi\n",
        f"{name}.py": b"raise RuntimeError('shadowed')\n",
    }
    assert 4.14 == pytest.approx(run.result(files), abs=0.01)


def test_files_of_the_submission_can_be_opened(run: Runner) -> None:
    """Data beside the answer is read by its relative path, from the working directory or from __file__."""
    files = {
        "task.py": (
            b"import os\n"
            b"def answer():\n"
            b"    beside = os.path.join(os.path.dirname(__file__), 'data', 'x.txt')\n"
            b"    return [open('data/x.txt').read(), open(beside).read()]\n"
        ),
        "data/x.txt": b"7",
    }
    assert ["7", "7"] == run.result(files)


def test_one_file_serves_several_exercises(run: Runner) -> None:
    """A single file with all answers is run once, not once per exercise."""
    source = """
        loads = []
        loads.append(1)
        def answer(*_): loads.append(2); return len(loads)
        def slope(x): return len(loads)
    """
    first, second = run.observe_all(source, [("answer()", "task.py"), ("slope(3.0)", "task.py")])
    assert [2, 2] == [first.cases[0].roots["result"], second.cases[0].roots["result"]]


@pytest.mark.parametrize(
    "statement",
    [
        "torch.set_default_dtype(torch.float64)",
        "torch.set_grad_enabled(False)",
        "torch.autograd.set_grad_enabled(False)",
        "torch.inference_mode().__enter__()",
        "torch.set_default_device('meta')",
        "torch.autograd.set_detect_anomaly(True)",
        "torch.use_deterministic_algorithms(True)",
        "torch.set_printoptions(precision=1)",
        "import gc; gc.disable()",
        "import os; os.chdir('/')",
        "import sys; sys.stdout.close(); sys.stdout = None",
        "import sys; sys.setrecursionlimit(60)",
        "import warnings; warnings.simplefilter('error')",
    ],
)
def test_settings_do_not_leak_into_the_next_exercise(run: Runner, statement: str) -> None:
    """What one file sets for the whole process is set back for the next."""
    files = {
        "first.py": f"import torch\n{statement}\ndef answer(): return 1\n".encode(),
        "task.py": (
            b"import gc, torch, warnings\n"
            b"def answer():\n"
            b"    print('seen')\n"
            b"    warnings.warn('a warning')\n"
            b"    x = torch.tensor(3.0, requires_grad=True)\n"
            b"    y = x**2\n"
            b"    y.backward()\n"
            b"    return [str(x.dtype), str(x.device), x.grad.item(), gc.isenabled()]\n"
        ),
    }
    _, second = run.observe_all(files, [("answer()", "first.py"), ("answer()", "task.py")])
    assert "done" == second.ending, second.detail
    case = second.cases[0]
    assert case.raised is None, case.raised
    assert ["torch.float32", "cpu", 6.0, True] == case.roots["result"]
    assert "seen\n" == case.stdout
