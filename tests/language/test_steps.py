"""Exercises whose cases are a sequence of steps on what the student defines."""

from __future__ import annotations

import pytest

from grader.errors import SpecError
from grader.wire.numbers import as_number
from grader.wire.values import Tensor
from tests.language.bench import Bench, failing

VALUE = """
    class Value:
        def __init__(self, data, parents=()):
            self.data, self.grad, self.parents = data, 0.0, parents

        def __mul__(self, other):
            other = other if isinstance(other, Value) else Value(other)
            return Value(self.data * other.data, ((self, other.data), (other, self.data)))

        __rmul__ = __mul__

        def __add__(self, other):
            return Value(self.data + other.data, ((self, 1.0), (other, 1.0)))

        def backward(self, flow=1.0):
            self.grad += flow
            for parent, slope in self.parents:
                parent.backward(flow * slope)
"""
SCALAR = """
    defines: [class Value]
    cases:
      - args: {x: 2.0}
      - {hidden: 1, args: {x: {uniform: [3, 4]}}}
    steps:
      - {let: a, call: Value, args: [x]}
      - {let: b, op: "*", of: [2, a]}
      - {let: L, op: "+", of: [b, a]}
      - {call: L.backward}
      - {let: first, get: a.grad}
      - {call: L.backward}
    checks:
      - {name: value, compare: L.data}
      - {name: gradient, compare: first}
      - {name: again, compare: a.grad}
"""


def test_a_class_with_operators(bench: Bench) -> None:
    """Reflected operators, methods and attributes; a value that was read stays what it was then."""
    key = bench.key(bench.exercise(SCALAR, VALUE))
    expected = key.expected.cases[0].roots
    assert (6.0, 3.0, 6.0) == (expected["L.data"], expected["first"], expected["a.grad"])
    assert "passed" == bench.grade(key, VALUE).status
    assigns = bench.grade(key, VALUE.replace("self.grad += flow", "self.grad = flow"))
    assert {"gradient: Value with x=2.0", "again: Value with x=2.0"} <= set(failing(assigns))
    assert not any(name.startswith("value") for name in failing(assigns))
    plain = bench.grade(key, VALUE.replace("__rmul__ = __mul__", "pass"))
    assert "TypeError" in plain.message


def test_the_starter_of_what_is_defined_scores_nothing(bench: Bench) -> None:
    """A stub for each definition, derived from the spec."""
    exercise = bench.exercise(SCALAR, VALUE)
    assert "class Value:\n    ..." in exercise.starter_source()
    assert 0 == bench.grade(bench.key(exercise), exercise.starter_source()).score


def test_a_missing_class_is_reported_with_what_is_near(bench: Bench) -> None:
    """As for functions."""
    key = bench.key(bench.exercise(SCALAR, VALUE))
    grade = bench.grade(key, VALUE.replace("Value", "Values"))
    assert ("missing", True) == (grade.status, "it has `Values`" in grade.message)


OPTIMIZER = """
    import torch

    class Momentum:
        def __init__(self, params, lr, beta):
            self.params, self.lr, self.beta = list(params), lr, beta
            self.speed = [torch.zeros_like(p) for p in self.params]

        def step(self):
            with torch.no_grad():
                for p, v in zip(self.params, self.speed):
                    v.mul_(self.beta).add_(p.grad)
                    p.sub_(self.lr * v)

        def zero_grad(self):
            for p in self.params:
                p.grad = None
"""
PATH = """
    defines: ["class Momentum"]
    support: {}
    cases:
      - args: {model: {supplied: make_model, args: [3]}, x: [[1, 2, 3]]}
    steps:
      - {let: parameters, call: model.parameters}
      - {let: opt, call: Momentum, args: [parameters], kwargs: {lr: 0.1, beta: 0.5}}
      - repeat: 3
        steps:
          - {call: opt.zero_grad}
          - {let: y, call: model, args: [x]}
          - {let: loss, call: y.sum}
          - {call: loss.backward}
          - {call: opt.step}
          - {let: weights, get: model.weight}
    checks:
      - compare: weights
      - compare: model.weight
"""
MODEL = """
    import torch
    from torch import nn

    def make_model(size):
        return nn.Linear(size, 1)
"""


def test_an_optimizer_of_their_own_on_a_supplied_model(bench: Bench) -> None:
    """Parameters after each step, on a model that is made afresh and alike for everyone."""
    spec = PATH.replace("x: [[1, 2, 3]]", "x: {tensor: [[1, 2, 3]]}")
    key = bench.key(bench.exercise(spec, OPTIMIZER, support=MODEL))
    weights = key.expected.cases[0].roots["weights"]
    assert isinstance(weights, list)
    assert 3 == len({weight.raw for weight in weights if isinstance(weight, Tensor)})
    # Drawing at import does not change the supplied model.
    assert "passed" == bench.grade(key, OPTIMIZER + "\n    torch.randn(7)\n").status
    wrong = bench.grade(key, OPTIMIZER.replace("mul_(self.beta).", ""))
    assert "element [0" in wrong.message
    kept = bench.grade(key, OPTIMIZER.replace("p.grad = None", "pass"))
    assert 0 == kept.score


def test_a_supplied_module_is_imported_by_its_name(bench: Bench) -> None:
    """Where the exercise gives it one, before a file of the student's that is called alike."""
    spec = """
        signature: "total() -> float"
        support: {module: data}
        cases: [{args: {}}]
        checks: [compare: result]
    """
    key = bench.key(
        bench.exercise(
            spec, "import data\ndef total():\n    return sum(data.POINTS)\n", support="POINTS = [1.0, 2.5]\n"
        )
    )
    assert 3.5 == key.expected.cases[0].roots["result"]
    assert (
        "passed" == bench.grade(key, "from data import POINTS\ndef total():\n    return POINTS[0] + POINTS[1]\n").status
    )
    assert "error" == bench.grade(key, "import date\ndef total():\n    return 3.5\n").status


def test_an_autograd_function(bench: Bench) -> None:
    """``apply`` of a student's Function, inside a chain, differentiated by the exercise."""
    right = """
        import torch
        class Square(torch.autograd.Function):
            @staticmethod
            def forward(ctx, x):
                ctx.save_for_backward(x)
                return x * x
            @staticmethod
            def backward(ctx, grad_output):
                return 2 * ctx.saved_tensors[0] * grad_output
    """
    spec = """
        defines: ["class Square(torch.autograd.Function)"]
        cases: [{args: {x: {tensor: [1, 2, 3], requires_grad: true}}}]
        steps:
          - {let: y, call: Square.apply, args: [x]}
          - {let: z, op: "*", of: [3, y]}
        checks:
          - compare: y
          - {gradient: z, to: x}
          - {leaves: z, only: [x]}
    """
    key = bench.key(bench.exercise(spec, right))
    assert "passed" == bench.grade(key, right).status
    wrong = bench.grade(key, right.replace(" * grad_output", ""))
    assert ["gradient of z with respect to x"] == list(failing(wrong))


def test_stale_state(bench: Bench) -> None:
    """A gradient left over, one that a step sets, and gradients left switched off."""
    spec = """
        defines: [slope(w)]
        cases:
          - name: stale
            args: {w: {tensor: 3, requires_grad: true, grad: 5}}
            steps: [{let: g, call: slope, args: [w]}]
          - name: set
            args: {w: {tensor: 3, requires_grad: true}}
            steps: [{set: w.grad, to: {tensor: 7}}, {let: g, call: slope, args: [w]}]
          - name: left off
            args: {w: {tensor: 3, requires_grad: true}}
            steps: [{grad_mode: disabled}, {let: g, call: slope, args: [w]}]
        checks: [{compare: g}]
    """
    right = """
        import torch
        def slope(w):
            w.grad = None
            with torch.enable_grad():
                (w**2).backward()
            return w.grad
    """
    key = bench.key(bench.exercise(spec, right))
    assert [6.0, 6.0, 6.0] == [as_number(case.roots["g"]) for case in key.expected.cases]
    assert "passed" == bench.grade(key, right).status
    stale = bench.grade(key, right.replace("w.grad = None", "pass"))
    assert {"value of g: stale", "value of g: set"} == set(failing(stale))
    off = bench.grade(key, right.replace("torch.enable_grad()", "torch.autograd.set_detect_anomaly(False)"))
    assert ["value of g: left off"] == [name for name in failing(off) if name.startswith("value")]


def test_generators_callables_and_items(bench: Bench) -> None:
    """A generator is iterated, a returned callable called, a container indexed and compared."""
    right = """
        def halves(x):
            while True:
                yield x
                x = x / 2
        def adder(n):
            return lambda x: x + n
    """
    spec = """
        defines: [halves(x), adder(n)]
        cases: [{args: {x: 8.0}}]
        steps:
          - {let: g, call: halves, args: [x]}
          - {let: three, iterate: g, take: 3}
          - {let: fourth, op: next, of: [g]}
          - {let: add, call: adder, args: [1]}
          - {let: y, call: add, args: ["three[1]"]}
          - {let: less, op: "<", of: [y, 6]}
          - {let: word, op: "+", of: [{text: a}, {text: b}]}
        checks: [{compare: three}, {compare: fourth}, {compare: y}, {compare: less}, {compare: word}]
    """
    key = bench.key(bench.exercise(spec, right))
    roots = key.expected.cases[0].roots
    assert ([8.0, 4.0, 2.0], 1.0, 5.0, True, "ab") == tuple(
        roots[name] for name in ("three", "fourth", "y", "less", "word")
    )
    assert "passed" == bench.grade(key, right).status
    assert 0 < bench.grade(key, right.replace("x / 2", "x / 4")).score < 1


PROBE = """
    def probe(student, inputs):
        calls = []
        def loss(w):
            calls.append(float(w))
            return (w - 2) ** 2
        best = student.search(loss, inputs["low"], inputs["high"])
        return {"best": float(best), "count": len(calls), "order": calls[:2]}
"""


def test_a_probe_drives_where_yaml_ends(bench: Bench) -> None:
    """It runs on the reference and on the student's module alike; what it returns is observed."""
    spec = """
        defines: ["search(loss, low, high)"]
        probe: [best, count]
        cases: [{args: {low: 0.0, high: 4.0}}, {hidden: 1, args: {low: 0.0, high: {uniform: [4, 6]}}}]
        checks: [{compare: best, atol: 0.1}, {compare: count}]
    """
    right = """
        def search(loss, low, high):
            for _ in range(10):
                a, b = low + (high - low) / 3, high - (high - low) / 3
                low, high = (low, b) if loss(a) < loss(b) else (a, high)
            return low
    """
    key = bench.key(bench.exercise(spec, right, probe=PROBE))
    assert 20 == key.expected.cases[0].roots["count"]
    assert "order" not in key.expected.cases[0].roots
    assert "passed" == bench.grade(key, right).status
    wrong = bench.grade(key, right.replace("range(10)", "range(30)"))
    assert {"value of count: search with low=0.0, high=4.0", "value of count: 1 hidden input"} == set(failing(wrong))
    # The exercise's own code raised, because of what the student gave.
    assert "TypeError" in bench.grade(key, "def search(loss, low, high):\n    ...\n").message


def step(text: str) -> str:
    head = "defines: [f(x)]\ncases: [{args: {x: 1.0}}]\nsteps:\n  - {let: y, call: f, args: [x]}\n"
    return f"{head}  - {text}\nchecks: [compare: y]\n"


@pytest.mark.parametrize(
    ("spec", "message"),
    [
        (step("{let: z, call: g}"), "there is no 'g' before this step; the names are f, x, y"),
        (step("{let: z, cal: f}"), "a step names exactly one kind, and this has ['cal', 'let']"),
        (step("{let: z, op: '***', of: [x, y]}"), "'***' is no operator of two values"),
        (step("{let: z, op: '<', of: [x]}"), "'<' is no operator of one value"),
        (step("{get: y.grad}"), "the field 'steps.1.let' is missing"),
        (step("{set: y, to: 1}"), "'y' is a name; set an attribute or an element"),
        (step("{let: z, call: f, args: [{txt: a}]}"), "\"{'txt': 'a'}\" is no value"),
        (step("{let: z, call: f x}"), "'f x' is no path from ' x' on"),
        (step("{let: z, call: f, argss: [1]}"), "there is no field 'steps.1.argss'"),
        (step("{repeat: 2, steps: [{call: nothing}]}"), "there is no 'nothing' before this step"),
        (step("{let: class, call: f}"), "'class' is a word of Python's"),
        (step("{call: f}").replace("compare: y", "compare: q"), "'q' starts at 'q'; it can start at stdout, x, y"),
        (step("{call: f}").replace("f(x)", "f(x"), "'f(x' defines nothing"),
        (step("{call: f}").replace("[f(x)]", "[f, f]"), "'f' stands twice in defines"),
        (step("{call: f}").replace("x: 1.0", "x: {supplied: m}"), "'m' needs a support file; say `support: {}`"),
        (step("{call: f}") + "support: {module: torch}", "'torch' is the name of a library"),
        (step("{call: f}") + "support: {}", "its support file"),
        (step("{call: f}") + "probe: [y]", "its probe file"),
        (step("{call: f}") + "script: [y]", "give either `signature`"),
        (
            step("{let: z, call: f, args: [{tensor: [1], shap: [1]}]}"),
            "there is no field 'shap' in a tensor",
        ),
        (
            step("{let: z, call: f, args: [{tensor: [1, [2]]}]}"),
            "'[1, [2]]' is no rectangular nesting of numbers; write",
        ),
        (
            step("{let: z, call: f, args: [{tensor: [1], requires_grad: true, grad: [1, 2]}]}"),
            "grad has shape (2,) where the tensor has (1,)",
        ),
        (step("{let: stdout, get: y}"), "'stdout' is what was printed; choose another name"),
        (
            "signature: f()\ncases: [{}]\nsteps: [{call: f}]\nchecks: [compare: result]",
            "`steps` drives what `defines` names",
        ),
        ("defines: [f()]\ncases: [{}]\nchecks: [compare: result]", "this case has no steps"),
    ],
)
def test_a_mistake_in_the_spec_is_one_sentence(bench: Bench, spec: str, message: str) -> None:
    """It names the value and the remedy."""
    with pytest.raises(SpecError) as caught:
        bench.exercise(spec, "def f(x):\n    return x\n")
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_steps_and_a_probe_do_not_both_drive(bench: Bench) -> None:
    """Steps that a probe would leave unused are told, whose ever they are."""
    case = "defines: [f(x)]\nprobe: [y]\ncases: [{args: {x: 1.0}, steps: [{let: y, call: f, args: [x]}]}]\n"
    for spec in (step("{call: f}") + "probe: [y]", f"{case}checks: [compare: y]"):
        with pytest.raises(SpecError, match="steps and a probe cannot both drive an exercise; drop one"):
            bench.exercise(spec, "def f(x):\n    return x\n", probe="def probe(student, inputs):\n    return {}\n")


def test_an_input_is_not_called_like_the_support_file(bench: Bench) -> None:
    """Steps would not know which of the two is meant."""
    spec = step("{call: f}").replace("{x: 1.0}", "{x: 1.0, support: 2.0}") + "support: {}\n"
    with pytest.raises(SpecError, match="'support' is the support file; call the input otherwise"):
        bench.exercise(spec, "def f(x):\n    return x\n", support="def make():\n    return 1\n")


def test_what_a_support_file_lacks_is_named(bench: Bench) -> None:
    """With the nearest name that it has."""
    with pytest.raises(SpecError, match=r"task_support.py does not define 'make_modl'; did you mean 'make_model'"):
        bench.exercise(PATH.replace("make_model", "make_modl"), OPTIMIZER, support=MODEL)
    with pytest.raises(SpecError, match=r"task_support.py:2: no Python: invalid syntax"):
        bench.exercise(PATH, OPTIMIZER, support="x = 1\ndef :\n")
