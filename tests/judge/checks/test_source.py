"""Rules on a file's text, on texts that mean well and on texts that do not."""

from __future__ import annotations

import contextlib
import textwrap
import warnings
from typing import Any

import pytest
from pydantic import ValidationError

from grader.judge.checks.source import Source
from grader.judge.code import MAX_BYTES, UnreadableError, read_code
from tests.judge.conftest import Grade
from tests.judge.samples import check

FILE = """
    import numpy as np
    import torch
    import torch.nn.functional as F
    from torch import autograd
    from torch.autograd import grad as derive

    TABLE = [k * k for k in range(3)]

    def square(x):
        "np.array in a text, and a loop: for x in y"
        return x * x  # loss.backward()

    def other(x):
        for _ in range(3):
            x.backward()
        return np.array(x)

    def slope(x, out):
        x = x.clone()
        y = square(F.relu(x))
        out[0] = 1
        out[1:], z = x, 2
        out[2] += 1
        kept = {}
        kept["a"] = out
        (g,) = derive(y, x, create_graph=True)
        return torch.where(x > 0, g, x) if out is not None else TABLE
"""


def message(source: str, function: str | None = "slope", **rules: Any) -> str | None:
    spec = check(source=rules)
    assert isinstance(spec, Source)
    return spec.judge_source(textwrap.dedent(source).encode(), function)


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ({"without": ["backward"]}, None),
        ({"without": ["numpy"]}, None),
        (
            {"without": ["loops"]},
            "it uses a loop or comprehension in line 8, and this exercise asks for a solution without",
        ),
        ({"without": ["recursion"]}, None),
        ({"without": ["conditions"]}, "it uses a condition in line 28"),
        ({"without": ["torch.autograd.grad"]}, "it uses `torch.autograd.grad` in line 27"),
        ({"without": ["grad"]}, "it uses `grad` in line 27"),
        ({"without": ["torch.autograd.backward"]}, None),
        ({"without": ["relu", "where"]}, "it uses `relu` in line 21"),
        ({"without": ["torch.nn.functional.relu"]}, "it uses `torch.nn.functional.relu` in line 21"),
        ({"without": ["create_graph"]}, "it uses `create_graph` in line 27"),
        ({"must_use": ["torch.where", "create_graph"]}, None),
        ({"must_use": ["torch.gather"]}, "it does not use `torch.gather`, which this exercise asks for"),
        ({"must_use": ["loops", "recursion"]}, "it does not use a function that calls itself"),
        ({"at_most": {"slice_writes": 3}}, None),
        ({"at_most": {"slice_writes": 2}}, "it has 3 slice writes (in lines 22, 23, 24), and 2 at most are allowed"),
        ({"at_most": {"calls": {"derive": 0, "square": 1}}}, None),
        ({"at_most": {"calls": {"torch.autograd.grad": 0}}}, "it has 1 calls of `torch.autograd.grad` (in line 27)"),
        ({"at_most": {"lines": 13}}, None),
        ({"at_most": {"lines": 12}}, "it has 13 lines of code, and 12 at most are allowed"),
        ({"at_most": {"loops": 1}}, None),
    ],
    ids=str,
)
def test_a_rule_on_the_source(rules: dict[str, Any], expected: str | None) -> None:
    """A rule reads the function and what it uses, in the terms of its imports, and neither texts nor comments."""
    found = message(FILE, **rules)
    assert (expected is None) == (found is None), found
    assert found is None or found.startswith(expected or "")


def test_the_whole_file_is_read_where_there_is_no_function() -> None:
    """A script, and a file that gets its function from elsewhere, are read as a whole."""
    for function in (None, "elsewhere"):
        assert "it uses `numpy` in line 17, and this exercise asks for a solution without" == message(
            FILE, function, without=["numpy"]
        )


@pytest.mark.parametrize(
    ("source", "rules"),
    [
        ("from numpy import *\ndef slope(x): return array(x)", {"without": ["numpy"]}),
        ("def slope(x): return getattr(x, 'backward')()", {"without": ["backward"]}),
        ("def slope(x): return (x * x).sum().backward()", {"without": ["backward"]}),
        ("def slope(x):\n  def go(n): return go(n - 1)\n  return go(3)", {"without": ["recursion"]}),
        ("slope = lambda x: [v for v in x]", {"without": ["loops"]}),
        ("def slope(x): return 1\ndef slope(x):\n  while x: pass", {"without": ["loops"]}),
        ("def help(x):\n  for v in x: pass\nclass A:\n  go = help\ndef slope(x): return A", {"without": ["loops"]}),
        ("if 1:\n  def slope(x):\n    while x: pass", {"without": ["loops"]}),
        ("def slope(x):\n  global f\n  f = 1\n  return f\nf = [v for v in 'a']", {"without": ["loops"]}),
    ],
)
def test_ways_of_writing_are_seen(source: str, rules: dict[str, Any]) -> None:
    """Star imports, getattr, lambdas, nested and repeated definitions do not hide what is used."""
    assert message(source, **rules) is not None


def test_other_exercises_of_the_file_do_not_count() -> None:
    """A name that is a function's own does not lead to what is called the same outside."""
    source = "x = [v for v in 'a']\ndef train():\n  for _ in 'a': pass\ndef slope(x): return x\nif x:\n  y = train()\n"
    assert message(source, without=["loops"]) is None


HOSTILE = {
    "no text": b"\x00\x01",
    "not UTF-8": b"\xff\xfe\xfa",
    "unknown encoding": b"# coding: nonsense\nx = 1\n",
    "open bracket": b"(",
    "too long": b"x = 1\n" * MAX_BYTES,
    "brackets": b"(" * 5000 + b")" * 5000,
    "signs": b"x = " + b"-" * 55_000 + b"1",
    "nots": b"x = " + b"not " * 13_000 + b"1",
    "sums": b"x = 1" + b"+1" * 27_000,
    "dots": b"x = a" + b".b" * 27_000,
    "calls": b"x = a" + b"()" * 27_000,
    "subscripts": b"x = a" + b"[0]" * 18_000,
    "lambdas": b"x = " + b"lambda: " * 6_000 + b"1",
    "digits": b"x = " + b"9" * 55_000,
    "blocks": b"".join(b" " * n + b"if 1:\n" for n in range(300)) + b" " * 300 + b"pass",
    "one line": b"x=1;" * 14_000,
    "one name": b"slope=slope\n" * 4_900,
    "two names": b"slope=x\nx=slope\n" * 3_600,
}


@pytest.mark.parametrize("source", HOSTILE.values(), ids=list(HOSTILE))
def test_a_hostile_text_is_read_or_refused(source: bytes) -> None:
    """Text that is no Python or made to break a parser is one sentence at worst, for code and for rule."""
    with contextlib.suppress(UnreadableError):
        assert read_code(source, "slope").lines >= 0
    spec = check(source={"without": ["backward"]})
    found = spec.judge_source(source, None)
    assert found is None or found.startswith("the file ")


def test_a_doubtful_escape_warns_nobody() -> None:
    """A warning of the parser's about a student's text neither reaches the terminal nor fails the rule."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert message("def slope(x): return '\\d'", without=["loops"]) is None


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        ({}, "no rule is given"),
        ({"without": ["a b"]}, "'a b' is no name; write one like backward or torch.where, or loops"),
        ({"at_most": {"calls": {"": 1}}}, "'' is no name"),
        ({"no": []}, "Extra inputs"),
    ],
)
def test_mistakes_of_an_author(rules: dict[str, Any], words: str) -> None:
    """A rule that says nothing, or of nothing, is refused."""
    with pytest.raises(ValidationError, match=words):
        check(source=rules)


SPEC = """
    title: No loop
    prompt: Write total(x) without a loop.
    signature: "total(x: Tensor) -> float"
    cases:
      - args: {x: [1.0, 2.0]}
      - hidden: 2
        args: {x: {normal: [0, 1], shape: [5]}}
    checks:
      - compare: result
        points: 3
      - source: {without: [loops]}
        name: no loop
        %s
"""
LOOP = "def total(x):\n    s = 0.0\n    for v in x:\n        s += v.item()\n    return s\n"
SUM = "def total(x):\n    return x.sum().item()\n"


def test_a_rule_costs_its_points(grade: Grade) -> None:
    """As a check, a rule is one line of the report and its share of the points."""
    result = grade(SPEC % "points: 1", SUM, LOOP)
    assert ("partial", 0.75) == (result.status, result.score)
    (line,) = [line for line in result.checks if line.name == "no loop"]
    assert (False, False, False) == (line.passed, line.hidden, line.advice)
    assert "it uses a loop or comprehension in line 3, and this exercise asks for a solution without" == line.message


def test_advice_costs_nothing(grade: Grade) -> None:
    """As advice it is told to a full mark, and no mistake is looked for."""
    result = grade(SPEC % "advice: true", SUM, LOOP)
    assert ("passed", 1.0, "", ()) == (result.status, result.score, result.message, result.diagnoses)
    (line,) = [line for line in result.checks if line.name == "no loop"]
    assert (True, True) == (line.passed, line.advice)
    assert line.message.startswith("it uses a loop or comprehension in line 3")
