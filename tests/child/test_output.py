"""What is printed and warned about is kept, capped, and never costs anything."""

from __future__ import annotations

import pytest

from grader.child.capture import MAX_WARNINGS
from grader.wire.shape import MAX_OUTPUT_BYTES
from tests.child.running import Runner


@pytest.mark.parametrize(
    "statement",
    [
        "print('text')",
        "import sys; sys.stdout.write('text\\n')",
        "import sys; print('text', file=sys.stderr)",
        "import sys; sys.stdout.buffer.write(b'text\\n')",
        "import sys; sys.__stdout__.write('text\\n')",
    ],
)
def test_printing_is_kept(run: Runner, statement: str) -> None:
    """Text to any of the standard streams arrives."""
    assert "text\n" == run.case(f"def answer():\n    {statement}\n").stdout


def test_printing_at_import_is_kept_apart(run: Runner) -> None:
    """What loading the file prints is not part of a call."""
    observed = run.observe("print('loading')\ndef answer(): print('calling')")
    assert ("loading\n", "calling\n") == (observed.load_stdout, observed.cases[0].stdout)


def test_a_flood_of_printing_is_capped(run: Runner) -> None:
    """Megabytes of output end in a note that there was more, in no time."""
    case = run.case("def answer():\n    for _ in range(20_000): print('x' * 100)\n    return 5")
    assert (MAX_OUTPUT_BYTES, True, 5) == (len(case.stdout), case.stdout_truncated, case.roots["result"])


def test_odd_characters_are_printed(run: Runner) -> None:
    """Characters that no encoding has do not fail the code that prints them."""
    case = run.case("def answer():\n    print('naïve \\ud800 \\x1b[31m \\0')\n    return 1")
    assert "naïve \\ud800 \x1b[31m \0\n" == case.stdout


def test_input_finds_nothing(run: Runner) -> None:
    """A leftover input() raises at once and does not wait."""
    case = run.case("def answer(): return input('x? ')", wall_seconds=5.0)
    assert case.raised is not None
    assert "EOFError" == case.raised.type


@pytest.mark.parametrize(
    "statement",
    [
        "sys.stdout.close()",
        "sys.stdout = None",
        "sys.stdout = sys.stderr = io.StringIO()",
        "del sys.stdout",
        "sys.stdout.detach()",
        "sys.stdout.buffer.close()",
        "os.close(1); os.close(2)",
        "sys.stdout.reconfigure(encoding='ascii', errors='strict')",
        "builtins.print = None",
    ],
)
def test_replaced_streams_cost_nothing(run: Runner, statement: str) -> None:
    """A closed or replaced stdout in one call is whole again in the next."""
    source = f"""
        import builtins, io, os, sys
        calls = []
        def answer():
            calls.append(1)
            if len(calls) == 1:
                {statement}
                return "changed"
            sys.stdout.write("naïve")
            return "written"
    """
    observed = run.observe(source, "answer() twice")
    assert "done" == observed.ending, observed.detail
    assert ["changed", "written"] == [case.roots["result"] for case in observed.cases]
    assert "naïve" == observed.cases[1].stdout


def test_warnings_are_kept_with_their_line(run: Runner) -> None:
    """A warning is told with its category and line, and is no exception."""
    case = run.case("import warnings\ndef answer():\n    warnings.warn('careful')\n    return 1")
    assert (("line 3: UserWarning: careful",), 1) == (case.warnings, case.roots["result"])


def test_warnings_as_errors_is_the_students_choice_for_one_call(run: Runner) -> None:
    """A filter that turns warnings into errors is gone in the next call."""
    source = """
        import warnings
        def answer():
            try:
                warnings.warn("careful")
            except UserWarning:
                return "raised"
            warnings.simplefilter("error")
            return "warned"
    """
    observed = run.observe(source, "answer() twice")
    assert ["warned", "warned"] == [case.roots["result"] for case in observed.cases]


def test_warnings_without_end_are_capped(run: Runner) -> None:
    """A warning in a long loop is kept a few times."""
    case = run.case("import warnings\ndef answer():\n    for n in range(5000): warnings.warn(f'no {n}' * 500)")
    assert MAX_WARNINGS == len(case.warnings)
    assert max(map(len, case.warnings)) <= 500


def test_torchs_once_only_warnings_fall_each_time(run: Runner) -> None:
    """The warning on the gradient of a tensor that is no leaf is there in each call."""
    source = """
        import torch
        def answer():
            x = torch.ones(1, requires_grad=True)
            y = x * 2
            return y.grad
    """
    observed = run.observe(source, "answer() twice")
    for case in observed.cases:
        assert any("not a leaf Tensor" in text for text in case.warnings)


@pytest.mark.parametrize(
    "statement",
    [
        "logging.warning('x')",
        "logging.basicConfig(); logging.error('x')",
        "traceback.print_stack()",
        "faulthandler.enable(open('f', 'w'))",
    ],
)
def test_logging_costs_nothing(run: Runner, statement: str) -> None:
    """Other ways of saying something work."""
    assert 1 == run.result(f"import faulthandler, logging, traceback\ndef answer():\n    {statement}\n    return 1")
