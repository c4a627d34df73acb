"""Properties of calls that go on with their own result: f(f(x)) and g(f(x))."""

from __future__ import annotations

import pytest

from grader.errors import SpecError
from tests.language.bench import Bench, failing

UNIT = """
    signature: "unit(x: Tensor) -> Tensor"
    cases:
      - {hidden: 2, args: {x: {uniform: [2, 4], shape: [3]}}}
    checks:
      - {name: again, property: idempotent, arguments: [x]}
"""
UNIT_REFERENCE = """
    def unit(x):
        return x / x.norm()
"""
NUMBER = """
    signature: "flip(x: float, low: float, high: float) -> float"
    cases:
      - args: {x: 2.0, low: 0.0, high: 5.0}
      - {hidden: 2, args: {x: {uniform: [1, 2]}, low: {uniform: [-1, 0]}, high: 4.0}}
    checks:
      - {name: back, property: involution, arguments: [x]}
"""
NUMBER_REFERENCE = """
    def flip(x, low, high):
        return high + low - x
"""
CODES = """
    defines: ["encode(x)", "decode(z)"]
    cases:
      - {hidden: 2, args: {x: {uniform: [0.2, 0.8], shape: [4]}}}
    steps:
      - {let: z, call: encode, args: [x]}
    checks:
      - name: there and back
        property: round_trip
        of: z
        arguments: [x]
        through: decode
        any_answer: true
"""
CODES_REFERENCE = """
    def encode(x):
        return (x / (1 - x)).log()

    def decode(z):
        return z.sigmoid()
"""
SUPPLIED = """
    signature: "logit(x: Tensor) -> Tensor"
    support: {}
    cases:
      - {hidden: 2, args: {x: {uniform: [0.2, 0.8], shape: [4]}}}
    checks:
      - {name: undone, property: round_trip, arguments: [x], through: support.squash}
"""
SUPPLIED_REFERENCE = """
    def logit(x):
        return (x / (1 - x)).log()
"""
SQUASH = """
    def squash(z):
        return z.sigmoid()
"""
COUNTER = """
    defines: [class Clip]
    cases:
      - {hidden: 1, args: {x: {uniform: [2, 4], shape: [3]}}}
    steps:
      - {let: clip, call: Clip}
      - {call: clip.put, args: [x]}
    checks:
      - {name: again, property: idempotent, of: clip.held, arguments: [x]}
"""
COUNTER_REFERENCE = """
    class Clip:
        def put(self, x):
            self.held = x.clamp(max=3)
"""


def test_an_idempotent_function(bench: Bench) -> None:
    """What the function gives for its own result must be that result."""
    key = bench.key(bench.exercise(UNIT, UNIT_REFERENCE))
    assert "passed" == bench.grade(key, UNIT_REFERENCE).status
    counts = bench.grade(key, "calls = []\ndef unit(x):\n    calls.append(0)\n    return x / x.norm() * len(calls)")
    assert "failed" == counts.status


def test_the_second_call_gets_what_the_first_gave(bench: Bench) -> None:
    """A function that is right on what it is sent, and not on its own result, fails."""
    key = bench.key(bench.exercise(UNIT, UNIT_REFERENCE))
    grade = bench.grade(key, "def unit(x):\n    return x / x.norm() if x.norm() > 1.5 else x * 2")
    assert "failed" == grade.status
    assert "`result` is another when it is given to the function again as `x`" in grade.message


def test_an_involution_of_numbers(bench: Bench) -> None:
    """A tensor of one element is handed on as the number that the function asks for."""
    key = bench.key(bench.exercise(NUMBER, NUMBER_REFERENCE))
    told = "import torch\ndef flip(x, low, high):\n    assert type(x) is float\n"
    assert "passed" == bench.grade(key, told + "    return torch.tensor(high + low - x)").status
    grade = bench.grade(key, told + "    return x")
    assert ("failed", 0.0) == (grade.status, grade.score)
    assert "`result` itself is not right" in grade.message


@pytest.mark.parametrize(
    "answer",
    [
        # Comes back to itself without being right.
        "def flip(x, low, high):\n    return x",
        # Gives nonsense, and what it was sent when it sees the nonsense again.
        (
            "seen = {}\ndef flip(x, low, high):\n    out = seen.pop(x, None)\n    if out is None:\n"
            "        out = 1000.5 + len(seen)\n        seen[out] = x\n    return out"
        ),
        # Looks up what the call before was sent.
        "import sys\nlast = [0.0]\ndef flip(x, low, high):\n    out = last[0]\n    last[0] = x\n    return out",
    ],
)
def test_coming_back_is_not_being_right(bench: Bench, answer: str) -> None:
    """Without the reference's own value, a way back earns nothing."""
    key = bench.key(bench.exercise(NUMBER, NUMBER_REFERENCE))
    assert 0.0 == bench.grade(key, answer).score


def test_a_child_that_claims_the_way_back(bench: Bench) -> None:
    """What is sent for the second result is held against what the parent sent, and the first against the reference."""
    key = bench.key(bench.exercise(NUMBER, NUMBER_REFERENCE))
    forged = """
        import grader.child.chain as chain
        chain.Chain.results = lambda self, twice: iter([("first result", 7.0), ("second result", 1.0)])

        def flip(x, low, high):
            return high + low - x
    """
    assert 0.0 == bench.grade(key, forged).score
    empty = forged.replace('[("first result", 7.0), ("second result", 1.0)]', "[]")
    assert 0.0 == bench.grade(key, empty).score


def test_a_round_trip_of_two_functions_of_the_students(bench: Bench) -> None:
    """Any code will do that its own decoder undoes."""
    key = bench.key(bench.exercise(CODES, CODES_REFERENCE))
    assert "passed" == bench.grade(key, CODES_REFERENCE).status
    assert "passed" == bench.grade(key, "def encode(x):\n    return x * 3\ndef decode(z):\n    return z / 3").status
    wrong = bench.grade(key, "def encode(x):\n    return x * 3\ndef decode(z):\n    return z / 2")
    assert "`z` does not lead back to `x` when it is undone" in wrong.message
    raising = bench.grade(key, "def encode(x):\n    return x\ndef decode(z):\n    return {}['0.5']")
    assert "it raised KeyError" in raising.message
    assert "failed" == raising.status


def test_any_answer_is_still_of_the_references_kind(bench: Bench) -> None:
    """Where other answers are right, nothing and nan are none."""
    key = bench.key(bench.exercise(CODES, CODES_REFERENCE))
    nothing = "def encode(x):\n    encode.x = x\ndef decode(z):\n    return encode.x"
    assert 0.0 == bench.grade(key, nothing).score
    nan = "def encode(x):\n    encode.x = x\n    return x * float('nan')\ndef decode(z):\n    return encode.x"
    assert 0.0 == bench.grade(key, nan).score


def test_a_function_that_the_exercise_supplies(bench: Bench) -> None:
    """The support file's function takes the student's result back."""
    key = bench.key(bench.exercise(SUPPLIED, SUPPLIED_REFERENCE, support=SQUASH))
    assert "passed" == bench.grade(key, SUPPLIED_REFERENCE).status
    assert "failed" == bench.grade(key, "def logit(x):\n    return x.log()").status


def test_steps_are_done_twice(bench: Bench) -> None:
    """Of a class, all steps are done again on new objects, and a path may go through attributes."""
    key = bench.key(bench.exercise(COUNTER, COUNTER_REFERENCE))
    assert "passed" == bench.grade(key, COUNTER_REFERENCE).status
    wrong = "class Clip:\n    def put(self, x):\n        self.held = x - (x - 3).clamp(min=0) / 2"
    assert "failed" == bench.grade(key, wrong).status
    assert {"again"} == set(failing(bench.grade(key, wrong)))


def test_in_place_changes_do_not_reach_the_first_result(bench: Bench) -> None:
    """The second time gets a copy, so that working in place is no way to have two equal results."""
    key = bench.key(bench.exercise(UNIT, UNIT_REFERENCE))
    inplace = "def unit(x):\n    x = x.clone()\n    return x.div_(x.norm()) if x.norm() > 1.5 else x.mul_(2)"
    assert "failed" == bench.grade(key, inplace).status


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("arguments: [x]}", "arguments: [y]}", "'y' is no argument of the call"),
        ("arguments: [x]}", "arguments: []}", "idempotent takes 0 arguments here"),
        ("arguments: [x]}", "arguments: [x], through: support.g}", "through says nothing of idempotent"),
        ("property: idempotent", "property: round_trip", "needs the function that leads back"),
        (
            "property: idempotent, arguments: [x]}",
            "property: round_trip, arguments: [x], through: support.g}",
            "needs a support file",
        ),
        (
            "property: idempotent, arguments: [x]}",
            "property: round_trip, arguments: [x], through: other}",
            "name a function of the support file",
        ),
        (
            "property: idempotent, arguments: [x]}",
            "property: linear, arguments: [x], any_answer: true}",
            "any_answer says nothing of linear",
        ),
    ],
)
def test_what_an_author_may_get_wrong(bench: Bench, old: str, new: str, message: str) -> None:
    """A chain that cannot be made is refused when the exercise is loaded."""
    with pytest.raises(SpecError, match=message):
        bench.exercise(UNIT.replace(old, new), UNIT_REFERENCE)
