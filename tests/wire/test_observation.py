"""A child's messages become an observation, or one that is unreadable: never an exception."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.model import Ending, Frame, Graph, Observation, Raised
from grader.wire.encode import encode
from grader.wire.numbers import from_array
from grader.wire.observation import read
from grader.wire.values import Described, Value
from tests.wire.samples import VALUES

TENSOR = from_array(np.array([1.0]))
RAISED: Value = ["ValueError", "no", [["a.py", 3, "slope", "raise"]]]
LOAD: list[Value] = ["load", 0, None, [], ["slope"], "hello\n", ["old"]]


def case(number: int, **changes: Any) -> list[Any]:
    row: dict[str, Any] = {
        "kind": "case",
        "run": 0,
        "index": number,
        "roots": {"result": 6.0, "args": [3.0]},
        "raised": None,
        "engine_runs": 1,
        "forward_ad": 0,
        "gradients": {},
        "graphs": {},
        "stdout": "",
        "truncated": False,
        "warnings": [],
        "losses": [],
    }
    return list({**row, **changes}.values())


def read_messages(ending: Ending, detail: str, messages: Sequence[Value], case_limit: int) -> Observation:
    """As a child's frames, which are encoded, would be read."""
    return read(ending, detail, [encode(message) for message in messages], case_limit)


def test_a_whole_run_is_read() -> None:
    """Every field of the messages finds its place."""
    graph: Value = [["PowBackward0", "AccumulateGrad"], [[0, 1]], {1: "args[0]"}, False]
    messages: list[Value] = [
        LOAD,
        case(
            0,
            gradients={"a/b": TENSOR, "c/d": None},
            graphs={"result": graph, "none": None},
            stdout="x",
            warnings=["w"],
        ),
        case(1, raised=RAISED, forward_ad=2, truncated=True),
    ]
    seen = read_messages("done", "", messages, 2)
    assert ("done", None, (), ("slope",), "hello\n", ("old",)) == (
        seen.ending, seen.load, seen.missing, seen.defined, seen.load_stdout, seen.load_warnings,
    )  # fmt: skip
    first, second = seen.cases
    assert ({"result": 6.0, "args": [3.0]}, 1, {"a/b": TENSOR}, "x", ("w",)) == (
        first.roots, first.engine_runs, first.gradients, first.stdout, first.warnings,
    )  # fmt: skip
    assert {
        "result": Graph(nodes=("PowBackward0", "AccumulateGrad"), edges=((0, 1),), leaves={1: "args[0]"})
    } == first.graphs
    frames = (Frame(file="a.py", line=3, function="slope", source="raise"),)
    assert (Raised(type="ValueError", message="no", frames=frames), 2, True) == (
        second.raised, second.forward_ad_uses, second.stdout_truncated,
    )  # fmt: skip


def test_a_run_that_ended_early_keeps_the_cases_that_finished() -> None:
    """A timeout after one of three cases leaves one case."""
    seen = read_messages("timeout", "too slow", [LOAD, case(0)], 3)
    assert ("timeout", "too slow", 1) == (seen.ending, seen.detail, len(seen.cases))


@pytest.mark.parametrize("ending", ["timeout", "memory", "crashed", "exited", "unreadable"])
def test_a_run_that_said_nothing_is_how_it_ended(ending: Ending) -> None:
    """A child that dies while importing has sent no message; that is no mess."""
    seen = read_messages(ending, "why", [], 3)
    assert (ending, "why", ()) == (seen.ending, seen.detail, seen.cases)


@pytest.mark.parametrize("load", [["load", 0, RAISED, [], [], "", []], ["load", 0, None, ["slope"], ["slop"], "", []]])
def test_nothing_is_called_where_nothing_was_loaded(load: Value) -> None:
    """A file that raises, or lacks the function, has no cases, and is done."""
    assert ("done", ()) == (read_messages("done", "", [load], 3).ending, read_messages("done", "", [load], 3).cases)


GRAPH: list[Any] = [["A"], [[0, 0]], {}, False]
MALFORMED: dict[str, list[Any]] = {
    "nothing": [],
    "a number": [3],
    "no list": [{"load": 1}],
    "too short": [LOAD[:6]],
    "too long": [[*LOAD, 1]],
    "a case first": [case(0), case(1)],
    "no case": [LOAD],
    "one case of two": [LOAD, case(0)],
    "a case too many": [LOAD, case(0), case(1), case(2)],
    "cases out of order": [LOAD, case(1), case(0)],
    "a case twice": [LOAD, case(0), case(0)],
    "load twice": [LOAD, LOAD, case(0)],
    "true as index": [LOAD, case(0), case(1, index=True, kind=1)],
    "output that is bytes": [[*LOAD[:5], b"", []], case(0), case(1)],
    "warnings that are no list": [[*LOAD[:6], "w"], case(0), case(1)],
    "names that are numbers": [[*LOAD[:4], [1], "", []], case(0), case(1)],
    "roots that are no dict": [LOAD, case(0, roots=[]), case(1)],
    "roots by number": [LOAD, case(0, roots={1: 2}), case(1)],
    "a count that is true": [LOAD, case(0, engine_runs=True), case(1)],
    "a count that is a float": [LOAD, case(0, forward_ad=1.0), case(1)],
    "a flag that is a number": [LOAD, case(0, truncated=1), case(1)],
    "an exception without frames": [LOAD, case(0, raised=["E", "m"]), case(1)],
    "an exception that is text": [LOAD, case(0, raised="E"), case(1)],
    "a frame without line": [LOAD, case(0, raised=["E", "m", [["f", None, "g", ""]]]), case(1)],
    "a gradient that is a number": [LOAD, case(0, gradients={"a": 1.0}), case(1)],
    "a loss of no pass": [LOAD, case(0, losses=[[float("inf"), 1.0]]), case(1)],
    "a loss of a pass that is nan": [LOAD, case(0, losses=[[float("nan"), 1.0]]), case(1)],
    "a graph of nothing": [LOAD, case(0, graphs={"a": [[], [], {}, False]}), case(1)],
    "an edge to nowhere": [LOAD, case(0, graphs={"a": [["A"], [[0, 1]], {}, False]}), case(1)],
    "an edge from before": [LOAD, case(0, graphs={"a": [["A"], [[-1, 0]], {}, False]}), case(1)],
    "an edge of three ends": [LOAD, case(0, graphs={"a": [["A"], [[0, 0, 0]], {}, False]}), case(1)],
    "leaves in a list": [LOAD, case(0, graphs={"a": [["A"], [], [], False]}), case(1)],
    "leaves by name": [LOAD, case(0, graphs={"a": [["A"], [], {"a": "b"}, False]}), case(1)],
    "a traceback without end": [LOAD, case(0, raised=["E", "m", [["f", 1, "g", ""]] * 13]), case(1)],
    "a root with a name without end": [LOAD, case(0, roots={"a" * 2001: 1}), case(1)],
    "too many names": [[*LOAD[:4], ["a"] * 1001, "", []], case(0), case(1)],
    "too many roots": [LOAD, case(0, roots={str(n): n for n in range(1001)}), case(1)],
}


@pytest.mark.parametrize("messages", MALFORMED.values(), ids=MALFORMED.keys())
def test_malformed_messages_are_unreadable(messages: list[Value]) -> None:
    """What no honest child sends is one ending with a reason, and nothing of it is believed."""
    seen = read_messages("done", "", messages, 2)
    assert ("unreadable", (), None) == (seen.ending, seen.cases, seen.load)
    assert seen.detail.startswith("its reply makes no sense: ")


def test_bytes_that_are_no_value_are_unreadable() -> None:
    """A frame that cannot be decoded costs the run it belongs to, and says why."""
    seen = read("done", "", [encode(LOAD), encode(case(0))[:-3]], 1)
    assert ("unreadable", ()) == (seen.ending, seen.cases)
    assert seen.detail.startswith("its reply cannot be read: truncated")


def test_cases_that_nobody_asked_for_are_not_decoded() -> None:
    """A great many small messages, whose values would fill the memory, are refused by their number."""
    seen = read("done", "", [encode(LOAD), encode(case(0)), b"no value"], 1)
    assert ("unreadable", "its reply makes no sense: 2 of 1 cases") == (seen.ending, seen.detail)


def test_texts_are_as_long_as_an_honest_child_makes_them() -> None:
    """Names and messages, which reports and comparisons of names go by, are cut before anything looks at them."""
    long = "a" * 100_000
    load: list[Value] = ["load", 0, [long, long, [[long, 1, long, long]]], [long], [long], long, [long]]
    seen = read_messages("done", "", [load], 1)
    assert seen.load is not None
    (frame,) = seen.load.frames
    texts = [seen.load.type, seen.load.message, frame.file, frame.function, frame.source]
    assert {2_000} == {len(text) for text in (*texts, *seen.missing, *seen.defined, *seen.load_warnings)}
    assert 16_384 == len(seen.load_stdout)


def test_a_gradient_that_failed_is_kept_as_text() -> None:
    """A tensor that cannot be differentiated has a description in place of a gradient."""
    described = Described(type="RuntimeError", text="no graph")
    assert {"a": described} == read_messages("done", "", [LOAD, case(0, gradients={"a": described})], 1).cases[
        0
    ].gradients


ENDINGS = st.sampled_from(["done", "timeout", "memory", "crashed"])
FIELDS = st.sampled_from(list(range(12)))


@settings(max_examples=60, deadline=None)
@given(ENDINGS, st.lists(VALUES, max_size=3))
def test_any_messages_are_read(ending: Ending, messages: list[Value]) -> None:
    """Arbitrary values give an observation."""
    assert read_messages(ending, "", messages, 2).ending in {ending, "unreadable"}


@settings(max_examples=120, deadline=None)
@given(ENDINGS, st.lists(st.tuples(st.integers(0, 2), FIELDS, VALUES), min_size=1, max_size=2))
def test_messages_with_any_value_in_any_field_are_read(ending: Ending, changes: list[tuple[int, int, Value]]) -> None:
    """A message that is right but for a field gives an observation."""
    messages: list[Any] = [list(LOAD), case(0, graphs={"r": GRAPH}, raised=RAISED), case(1)]
    for number, field, value in changes:
        messages[number][field % len(messages[number])] = value
    assert read_messages(ending, "", messages, 2).ending in {ending, "unreadable"}
