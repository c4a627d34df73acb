"""What must hold between calls of one function, in the sandbox."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.errors import SpecError
from tests.judge.conftest import Grade, write_exercise

SPEC = """
    title: A property
    prompt: Write f.
    signature: "{signature}"
    cases:
      - hidden: 2
        args: {{{arguments}}}
    checks:
      - property: {name}
        {fields}
"""
MATRIX = "x: {normal: [0, 2], shape: [4, 3]}"

# The relation, its fields, the signature, the inputs, a function that has it and one that has not.
RELATIONS = {
    "repeatable": ("repeatable", "name: again", "f(x: Tensor) -> Tensor", MATRIX, "x + 1", "x + torch.rand(1)"),
    "unaffected": (
        "unaffected",
        "{arguments: [n], values: [1, 3, 7]}",
        "f(x: Tensor, n: int) -> Tensor",
        MATRIX + ", n: 2",
        "torch.cat([part.sum(1) for part in x.split(n)])",
        "torch.cat([part.sum(1) for part in x.split(n)][:2])[:4]",
    ),
    "symmetric": (
        "symmetric",
        "{arguments: [a, b]}",
        "f(a: float, b: float) -> float",
        "a: {normal: [0, 1]}, b: {normal: [3, 1]}",
        "a * b",
        "a * b + a",
    ),
    "antisymmetric": (
        "antisymmetric",
        "{arguments: [a, b]}",
        "f(a: float, b: float) -> float",
        "a: {normal: [0, 1]}, b: {normal: [3, 1]}",
        "a - b",
        "a * b",
    ),
    "even": ("even", "{arguments: [x]}", "f(x: Tensor) -> Tensor", MATRIX, "x**2", "x**2 + x"),
    "odd": ("odd", "{arguments: [x]}", "f(x: Tensor) -> Tensor", MATRIX, "x**3", "x**3 + 1"),
    "linear": ("linear", "{arguments: [x]}", "f(x: Tensor) -> Tensor", MATRIX, "x.sum(0) * 2", "x.sum(0) * 2 + 1"),
    "homogeneous": (
        "homogeneous",
        "{arguments: [x], degree: 2}",
        "f(x: Tensor) -> Tensor",
        MATRIX,
        "(x * x).sum()",
        "x.abs().sum()",
    ),
    "shift_invariant": (
        "shift_invariant",
        "{arguments: [x]}",
        "f(x: Tensor) -> Tensor",
        MATRIX,
        "x.softmax(1)",
        "x.sigmoid()",
    ),
    "permutation_invariant": (
        "permutation_invariant",
        "{arguments: [x]}",
        "f(x: Tensor) -> Tensor",
        MATRIX,
        "x.mean(0)",
        "x[0]",
    ),
    "permutation_equivariant": (
        "permutation_equivariant",
        "{arguments: [x]}",
        "f(x: Tensor) -> Tensor",
        MATRIX,
        "x.exp()",
        "x.cumsum(0)",
    ),
}


def source(signature: str, expression: str) -> str:
    names = signature[signature.index("(") : signature.index(")") + 1]
    for annotation in (": Tensor", ": float", ": int"):
        names = names.replace(annotation, "")
    return f"import torch\n\ndef f{names}:\n    return {expression}\n"


@pytest.mark.parametrize("case", RELATIONS.values(), ids=list(RELATIONS))
def test_a_relation_between_calls(grade: Grade, case: tuple[str, str, str, str, str, str]) -> None:
    """A function that has the property earns the point, one that has not is told which."""
    name, fields, signature, arguments, right, wrong = case
    inside = fields.strip("{}").replace(", ", "\n        ") if fields.startswith("{") else fields
    inside = inside.replace("[a\n        b]", "[a, b]").replace("[1\n        3\n        7]", "[1, 3, 7]")
    spec = SPEC.format(signature=signature, arguments=arguments, name=name, fields=inside)
    failing = grade(spec, source(signature, right), source(signature, wrong))
    assert ("failed", 0.0) == (failing.status, failing.score), failing
    (line,) = [line for line in failing.checks if not line.passed]
    assert line.hidden
    assert line.message.startswith("`result` ")


LINEAR = SPEC.format(signature="f(x: Tensor) -> Tensor", arguments=MATRIX, name="linear", fields="arguments: [x]")
TWICE = source("f(x: Tensor)", "x * 2")


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("None", "`result` is None where a tensor is asked for"),
        ("x * float('nan')", "`result` is not a finite number in every call"),
        ("x[:1]", "`result` has the wrong shape"),
        ("'text'", "`result` is a str where a tensor"),
        ("x * 2 if x.sum() > 1e9 else 1 / 0", "every call raised ZeroDivisionError"),
    ],
)
def test_answers_that_are_none_do_not_fit_each_other(grade: Grade, expression: str, message: str) -> None:
    """Nothing, nan and the wrong shape are equal to themselves and earn nothing."""
    result = grade(LINEAR, TWICE, source("f(x: Tensor)", expression))
    assert 0.0 == result.score
    assert message in result.message


def test_a_further_call_that_raises(grade: Grade) -> None:
    """An exception in a further call fails the check by its type; the case itself is right."""
    spec = LINEAR.rstrip() + "\n      - compare: result\n"
    counting = "calls = []\ndef f(x):\n    calls.append(1)\n    return x * 2 if len(calls) < 3 else {}['x is 1.5']\n"
    result = grade(spec, TWICE, counting)
    assert ("partial", 0.5) == (result.status, result.score)
    assert "called again for “result is linear in x”, it raised KeyError" in result.message
    assert "1.5" not in result.message


def test_a_run_that_ends_in_a_further_call(grade: Grade) -> None:
    """A run that did not come to its end earns nothing, though every case was answered."""
    spec = LINEAR.rstrip() + "\n      - compare: result\n"
    leaving = (
        "import os\ncalls = []\ndef f(x):\n    calls.append(1)\n    return x * 2 if len(calls) < 3 else os._exit(3)\n"
    )
    result = grade(spec, TWICE, leaving)
    assert ("error", 0.0) == (result.status, result.score)
    assert [False, True] == [line.passed for line in result.checks if line.hidden][:2]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ("arguments: [y]", "'y' is no argument of the call; it takes x"),
        ("arguments: []", "linear takes 0 arguments here, and needs one: arguments: [x]"),
        ("arguments: [x]\n        degree: 2", "degree says nothing of linear; it belongs to homogeneous"),
        ("arguments: [x]\n        of: reslt", "'reslt' starts at 'reslt'"),
    ],
)
def test_mistakes_of_an_author(tmp_path: Path, fields: str, message: str) -> None:
    """A relation that cannot be tried is refused with file and line."""
    spec = SPEC.format(signature="f(x: Tensor) -> Tensor", arguments=MATRIX, name="linear", fields=fields)
    with pytest.raises(SpecError, match=r"task\.yaml:\d+: ") as caught:
        write_exercise(tmp_path, spec, TWICE)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("name", "arguments", "fields", "message"),
    [
        ("linear", "x: 3", "arguments: [x]", "the argument 'x' is no floating-point number or tensor"),
        ("permutation_invariant", "x: {normal: [0, 1], shape: [1]}", "arguments: [x]", "needs two rows or more"),
        ("unaffected", "x: 3", "arguments: [x]", "`values` lists what else the argument 'x' may be"),
    ],
)
def test_arguments_that_do_not_lend_themselves(
    tmp_path: Path, name: str, arguments: str, fields: str, message: str
) -> None:
    """What a relation cannot change is found when the exercise is loaded."""
    spec = SPEC.format(signature="f(x)", arguments=arguments, name=name, fields=fields)
    with pytest.raises(SpecError, match=message):
        write_exercise(tmp_path, spec, TWICE)
