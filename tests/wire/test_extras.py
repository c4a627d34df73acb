"""What a watched case carries beside its values: read as claims, or refused as a whole."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.model import Cost, Event
from grader.wire.values import Value
from tests.wire.samples import VALUES
from tests.wire.test_observation import LOAD, case, read_messages

EXTRAS: dict[Value, Value] = {
    "events": [["forward", "Linear", [[3, 2]], 0], ["backward", "", [[]], 0]],
    "path": {"loss@backward": [1.0, 0.5]},
    "ops": {"forward": {"mm": 2}, "backward": {}},
    "largest": 12,
    "cost": [0.25, 4096, 7],
    "identity": {"a/b": [True, False]},
    "bases": ["ValueError", "Exception"],
}


def watched(extras: Value) -> Any:
    return read_messages("done", "", [LOAD, [*case(0), extras]], 1)


def test_all_of_it_is_read() -> None:
    """Every field finds its place; without a thirteenth field all are empty."""
    seen = watched(EXTRAS).cases[0]
    assert (Event(kind="forward", name="Linear", shapes=((3, 2),)), Event(kind="backward", name="", shapes=((),))) == (
        seen.events
    )
    assert ({"loss@backward": (1.0, 0.5)}, {"forward": {"mm": 2}, "backward": {}}, 12) == (
        seen.path, seen.ops, seen.largest,
    )  # fmt: skip
    assert (Cost(cpu_seconds=0.25, peak_bytes=4096, ops=7), {"a/b": (True, False)}) == (seen.cost, seen.identity)
    assert ("ValueError", "Exception") == seen.bases
    plain = read_messages("done", "", [LOAD, case(0)], 1).cases[0]
    assert ((), {}, {}, 0, None, {}, ()) == (
        plain.events, plain.path, plain.ops, plain.largest, plain.cost, plain.identity, plain.bases,
    )  # fmt: skip
    assert plain == watched({}).cases[0]


@pytest.mark.parametrize(
    "changed",
    [
        {"other": 1},
        {"events": [["forward", "Linear", [[3, -2]], 0]]},
        {"events": [["forward", "Linear", [[1] * 17], 0]]},
        {"events": [["forward", "Linear"]]},
        {"events": [["a", "b", [], 0]] * 1001},
        {"path": {"loss": 1.0}},
        {"ops": {"forward": {"mm": -1}}},
        {"ops": {"forward": {"mm": 2**63}}},
        {"ops": {"forward": {"mm": True}}},
        {"largest": 1.0},
        {"cost": [float("nan"), 0, 0]},
        {"cost": [float("inf"), 0, 0]},
        {"cost": [-1.0, 0, 0]},
        {"cost": [1, 0, 0]},
        {"identity": {"a/b": [1, 0]}},
        {"identity": {"a/b": True}},
        {"bases": "ValueError"},
    ],
    ids=str,
)
def test_what_no_honest_child_sends_is_unreadable(changed: dict[Value, Value]) -> None:
    """One field of another form, and nothing is believed."""
    assert "unreadable" == watched({**EXTRAS, **changed}).ending


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(map(str, EXTRAS))), VALUES)
def test_any_value_in_any_field_is_read(name: str, value: Value) -> None:
    """It gives an observation, whatever it is."""
    assert watched({**EXTRAS, name: value}).ending in {"done", "unreadable"}
    assert watched(value).ending in {"done", "unreadable"}
