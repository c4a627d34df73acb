"""Calls: fresh inputs, seeded chance, exceptions of every kind, and how often autograd ran."""

from __future__ import annotations

import pytest

from grader.wire.numbers import array
from grader.wire.values import Described, Tensor
from tests.child.running import Runner


def test_each_call_gets_fresh_inputs(run: Runner) -> None:
    """An input that one call overwrites shows as changed, beside the result."""
    case = run.case("def answer(x):\n    x.mul_(2)\n    return x", "answer(vector)")
    arguments = case.roots["args"]
    assert isinstance(arguments, list)
    (changed,) = arguments
    assert isinstance(changed, Tensor)
    assert [6.0, 6.0, 6.0] == array(changed).tolist()


def test_inputs_are_seen_after_an_exception(run: Runner) -> None:
    """Where the call raised there is no result, and the inputs are there."""
    case = run.case("def answer(x): raise ValueError(x.sum().item())", "answer(vector)")
    assert {"args"} == set(case.roots)
    assert case.raised is not None
    assert ("ValueError", "9.0") == (case.raised.type, case.raised.message)


def test_inputs_that_cannot_change_are_not_sent_back(run: Runner) -> None:
    """A float that was handed in is not looked at again."""
    assert [None] == run.case("def answer(x): return x", "answer(3.0)").roots["args"]


def test_chance_is_seeded(run: Runner) -> None:
    """Random numbers are the same in each run of an exercise, and differ from call to call."""
    source = """
        import random, numpy, torch
        def answer(): return [random.random(), numpy.random.rand(), torch.rand(1).item()]
    """
    once, again = ([case.roots["result"] for case in run.observe(source, "answer() twice").cases] for _ in range(2))
    assert once == again
    assert once[0] != once[1]


def test_wrong_number_of_arguments_is_the_calls_exception(run: Runner) -> None:
    """A function with another signature raises TypeError, as for anybody."""
    case = run.case("def answer(x): return x")
    assert case.raised is not None
    assert "TypeError" == case.raised.type
    assert () == case.raised.frames


@pytest.mark.parametrize(
    "callable_",
    [
        "answer = lambda: 5",
        "class answer:\n    def __new__(cls): return 5",
        "import functools\nanswer = functools.partial(int, 5)",
    ],
)
def test_anything_that_can_be_called_is_a_function(run: Runner, callable_: str) -> None:
    """A lambda, a class and a partial are functions too."""
    assert 5 == run.result(callable_)


def test_recursion_is_an_exception(run: Runner) -> None:
    """Python's own limit holds, and the frames that are shown are few."""
    case = run.case("def down(n): return down(n + 1)\ndef answer(): return down(0)")
    assert case.raised is not None
    assert "RecursionError" == case.raised.type
    assert 0 < len(case.raised.frames) <= 12


@pytest.mark.parametrize(
    ("definition", "message"),
    [
        ("def __str__(self): raise ValueError", "its message could not be read (ValueError)"),
        ("def __str__(self): return 7", "its message could not be read (TypeError)"),
        ("def __str__(self): return 'x' * 10**8", "x" * 2000),
        ("def __str__(self): return 'a\\ud800b'", "a\\ud800b"),
        ("__traceback__ = property(lambda self: None)\n    def __str__(self): return 'plain'", "plain"),
    ],
)
def test_odd_exception_is_told(run: Runner, definition: str, message: str) -> None:
    """An exception whose message misbehaves is told by its type and what can be had of the message."""
    case = run.case(f"class Odd(Exception):\n    {definition}\ndef answer(): raise Odd")
    assert case.raised is not None
    assert ("Odd", message) == (case.raised.type, case.raised.message)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("", ""),
        ("5", "5"),
        ("'m', (7, 1, 1, 't')", "m"),
        ("'m', (__file__, 'one', 1, b't')", "m"),
        ("'m', (__file__, None, None, None)", "m"),
    ],
)
def test_odd_syntax_error_is_told(run: Runner, arguments: str, message: str) -> None:
    """A SyntaxError that was raised by hand may hold anything in place of a file, a line and its text."""
    case = run.case(f"def answer(): raise SyntaxError({arguments})")
    assert case.raised is not None
    assert ("SyntaxError", message) == (case.raised.type, case.raised.message)
    assert ["task.py"] == [frame.file for frame in case.raised.frames]


@pytest.mark.parametrize("error", ["SystemExit", "KeyboardInterrupt"])
def test_exit_within_a_message_is_no_exit(run: Runner, error: str) -> None:
    """An exception whose message raises SystemExit is one that could not be read."""
    case = run.case(f"class Odd(Exception):\n    def __str__(self): raise {error}\ndef answer(): raise Odd")
    assert case.raised is not None
    assert f"its message could not be read ({error})" == case.raised.message


@pytest.mark.parametrize("place", ["__str__", "__repr__"])
def test_message_that_loops_is_ended_by_the_clock(run: Runner, place: str) -> None:
    """A message or a repr without end is a timeout."""
    action = "raise Loops" if place == "__str__" else "return Loops()"
    source = f"class Loops(Exception):\n    def {place}(self):\n        while True: pass\ndef answer(): {action}"
    assert "timeout" == run.observe(source, wall_seconds=1.0).ending


def test_exception_group_and_notes_are_told(run: Runner) -> None:
    """Newer kinds of exceptions are exceptions."""
    case = run.case("def answer(): raise ExceptionGroup('several', [ValueError(1), KeyError(2)])")
    assert case.raised is not None
    assert ("ExceptionGroup", "several (2 sub-exceptions)") == (case.raised.type, case.raised.message)


_X = "x = torch.tensor(3.0, requires_grad=True)"


@pytest.mark.parametrize(
    ("body", "engine_runs", "forward"),
    [
        (f"{_X}; (x**2).backward(); return x.grad.item()", 1, False),
        (f"{_X}; return torch.autograd.grad(x**2, x)[0].item()", 1, False),
        (f"{_X}; torch.autograd.backward([x**2]); return x.grad.item()", 1, False),
        ("return torch.func.grad(lambda x: x**2)(torch.tensor(3.0)).item()", 1, False),
        ("return torch.func.vjp(lambda x: x**2, torch.tensor(3.0))[1](torch.tensor(1.0))[0].item()", 1, False),
        ("return torch.func.jacrev(lambda x: x**2)(torch.tensor(3.0)).item()", 1, False),
        ("return torch.autograd.functional.jacobian(lambda x: x**2, torch.tensor(3.0)).item()", 1, False),
        ("return torch.func.jvp(lambda x: x**2, (torch.tensor(3.0),), (torch.tensor(1.0),))[1].item()", 0, True),
        ("return torch.func.jacfwd(lambda x: x**2)(torch.tensor(3.0)).item()", 0, True),
        (
            (
                "with fw.dual_level():\n        d = fw.make_dual(torch.tensor(3.0), torch.tensor(1.0))\n"
                "        return fw.unpack_dual(d**2).tangent.item()"
            ),
            0,
            True,
        ),
        (
            f"{_X}\n    t = threading.Thread(target=(x**2).backward); t.start(); t.join()\n    return x.grad.item()",
            1,
            False,
        ),
        (f"{_X}; y = x**2; y.backward(retain_graph=True); x.grad = None; y.backward(); return x.grad.item()", 2, False),
        ("return 2 * 3.0", 0, False),
        ("return ((3.001**2 - 2.999**2) / 0.002)", 0, False),
    ],
)
def test_autograd_is_counted(run: Runner, body: str, engine_runs: int, forward: bool) -> None:
    """Each entrance to automatic differentiation counts, on any thread, and nothing else does."""
    source = f"import threading, torch\nimport torch.autograd.forward_ad as fw\ndef answer():\n    {body}\n"
    case = run.case(source)
    assert case.raised is None, case.raised
    assert 6.0 == pytest.approx(case.roots["result"], abs=0.01)
    assert (engine_runs, forward) == (case.engine_runs, case.forward_ad_uses > 0)


def test_counts_start_anew_with_each_call(run: Runner) -> None:
    """A call's count does not carry into the next."""
    source = f"import torch\ndef answer():\n    {_X}; (x**2).backward()\n"
    assert [1, 1] == [case.engine_runs for case in run.observe(source, "answer() twice").cases]


def test_graph_names_its_leaves(run: Runner) -> None:
    """The graph behind a result is told from the result to the input."""
    case = run.case("def answer(x): return 5 * x**3", "answer(tracked)")
    graph = case.graphs["result"]
    assert ("MulBackward0", "PowBackward0", "AccumulateGrad") == graph.nodes
    assert ({2: "args[0]"}, ((0, 1), (1, 2))) == (dict(graph.leaves), graph.edges)


@pytest.mark.parametrize(
    "made",
    [
        "type('Claims', (), {'__class__': property(lambda self: 1 / 0)})()",
        "type('Getter', (), {'__getattr__': lambda self, name: 1 / 0})()",
        "[x, None]",
        "None",
        "x.detach()",
        "torch.func.vmap(lambda v: kept.append(v) or v)(torch.ones(2)) is None or kept[0]",
        "torch.ones(2).to_sparse().requires_grad_() * 2",
        "(x * torch.ones(3)).as_subclass(type('Mine', (torch.Tensor,), {}))",
    ],
)
def test_result_without_a_usual_graph_costs_nothing(run: Runner, made: str) -> None:
    """Where a graph was asked for and the result is something else, the run goes on."""
    observed = run.observe(f"import torch\nkept = []\ndef answer(x):\n    return {made}", "answer(tracked)")
    assert "done" == observed.ending, observed.detail


def test_huge_graph_is_cut(run: Runner) -> None:
    """Ten thousand steps make a picture nobody can read; it says that there was more."""
    source = "def answer(x):\n    for _ in range(10_000): x = x * 1.0\n    return x"
    assert run.case(source, "answer(tracked)").graphs["result"].truncated


def test_graph_with_a_thousand_edges_to_one_node_is_cut(run: Runner) -> None:
    """A stack of the same tensor leads to it as often as it was stacked; what lies behind is found all the same."""
    source = "import torch\ndef answer(x): return torch.stack([x * 2] * 2000 + [x]).sum()"
    graph = run.case(source, "answer(tracked)").graphs["result"]
    assert (True, "args[0]") == (graph.truncated, graph.leaves[graph.nodes.index("AccumulateGrad")])


def test_direction_without_memory_is_no_exit(run: Runner) -> None:
    """Where no memory is left to differentiate a huge result, that is what is observed of its gradient."""
    source = "def answer(x): return x.expand(1 << 40)"
    observed = run.case(source, "answer(tracked) and its gradient")
    assert isinstance(observed.gradients["result/args[0]"], Described)


@pytest.mark.parametrize(
    "statement",
    [
        "import sys; sys.settrace(lambda *_: None)",
        "import sys; sys.setprofile(lambda *_: None)",
        "import threading; threading.settrace(lambda *_: None)",
        "import gc; gc.freeze(); gc.set_threshold(1)",
        "import torch; torch.manual_seed(1); torch.set_num_threads(2)",
        "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)",
        "import os; os.environ.clear()",
        "import sys; sys.path.clear(); sys.meta_path.clear()",
        "import sys; sys.modules.pop('torch', None); sys.modules.pop('numpy', None)",
        "import locale; locale.setlocale(locale.LC_ALL, 'C')",
        "import torch; torch.set_default_dtype(torch.float64)",
        "import tempfile; tempfile.mkdtemp()",
    ],
)
def test_odd_but_honest_statement_costs_nothing(run: Runner, statement: str) -> None:
    """Global settings beside the point leave the answer as it is, in both calls."""
    source = f"def answer():\n    {statement}\n    return 5\n"
    observed = run.observe(source, "answer() twice")
    assert "done" == observed.ending, observed.detail
    assert [5, 5] == [case.roots.get("result") for case in observed.cases]
