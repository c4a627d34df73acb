"""What is seen of the way to an answer: events, paths, operations, sizes, costs, identity."""

from __future__ import annotations

import time

import pytest

from tests.language.bench import Bench, failing

LOOP = """
    import torch

    def train(x, steps):
        model = torch.nn.Linear(2, 1)
        with torch.no_grad():
            model.weight.fill_(0.5)
            model.bias.zero_()
        optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
        for _ in range(steps):
            optimizer.zero_grad()
            loss = model(x).square().mean()
            loss.backward()
            optimizer.step()
        return model.weight.detach()
"""
TRAIN = """
    signature: "train(x: Tensor, steps: int) -> Tensor"
    cases:
      - args: {x: [[1, 2], [3, 4], [0, 1]], steps: 3}
      - hidden: 1
        args: {x: {uniform: [0, 1], shape: [3, 2]}, steps: 3}
    checks:
"""


@pytest.mark.parametrize(
    ("check", "change", "message"),
    [
        (
            "events: [backward, step]",
            ("optimizer.step()", "optimizer.step(); optimizer.step()"),
            "step happened 6 times, expected 3",
        ),
        ("events: [zero_grad]", ("optimizer.zero_grad()", "pass"), "zero_grad happened 0 times, expected 3"),
        ("events: [forward]", ("model(x)", "(model(x) + 0 * model(x))"), "forward happened 6 times, expected 3"),
        (
            "{events: [zero_grad, step]}",
            (
                "            loss.backward()",
                "            optimizer.step() if _ == 0 else None\n            loss.backward()",
            ),
            "step happened 4 times, expected 3",
        ),
        (
            "{events: [forward], shapes: true}",
            ("model(x)", "model(x[:2])"),
            "event 1 is forward on (2, 2) where forward on (3, 2) was to happen",
        ),
        ("{path: loss, at: backward}", ("lr=0.1", "lr=0.2"), "at backward 2: `loss` is not the expected value"),
        (
            "{path: parameters, at: step}",
            ("momentum=0.9", "momentum=0.8"),
            "at step 2: element [0, 1] of `parameters[0]`",
        ),
        ("{path: loss, at: backward}", ("range(steps)", "range(steps - 1)"), "2 calls of backward, expected 3"),
    ],
)
def test_a_different_way_is_seen(bench: Bench, check: str, change: tuple[str, str], message: str) -> None:
    """Each observation tells the reference's way from one that differs in one place."""
    key = bench.key(bench.exercise(f"{TRAIN}      - {check}\n", LOOP))
    assert change[0] in LOOP
    assert "passed" == bench.grade(key, LOOP).status
    wrong = bench.grade(key, LOOP.replace(*change))
    assert wrong.score < 1
    assert message in "\n".join(failing(wrong).values())
    assert not any("0." in text for name, text in failing(wrong).items() if "hidden" in name)


def test_operations_are_counted_by_phase(bench: Bench) -> None:
    """A forbidden operation is found under any spelling, a required one missed, a loop counted."""
    spec = """
        signature: "total(a: Tensor, b: Tensor) -> Tensor"
        cases: [{args: {a: {uniform: [0, 1], shape: [6, 4]}, b: {uniform: [0, 1], shape: [4, 6]}}}]
        checks:
          - {ops: forward, forbid: [einsum, bmm], require: [mm]}
          - {ops: forward, times_reference: 2}
          - compare: result
    """
    key = bench.key(bench.exercise(spec, "def total(a, b):\n    return (a @ b).sum(0)\n"))
    assert "passed" == bench.grade(key, "def total(a, b):\n    return a.matmul(b).sum(dim=0)\n").status
    other = bench.grade(key, "def total(a, b):\n    return (a[:, :, None] * b[None]).sum(1).sum(0)\n")
    assert "the operation mm is never used, and this exercise is about it" == other.message
    loop = bench.grade(key, "def total(a, b):\n    return sum(a[i : i + 1] @ b for i in range(6))[0]\n")
    assert "more operations on tensors than this exercise allows: 19, at most 4" in failing(loop).values()
    batched = bench.grade(key, "def total(a, b):\n    return (a[None].bmm(b[None]))[0].sum(0)\n")
    assert "the operation bmm is used, and this exercise asks to do without it" == batched.message


def test_the_largest_tensor_is_seen(bench: Bench) -> None:
    """A tensor that is larger than the reference's shows, an expanded view of few elements does not."""
    spec = """
        signature: "dots(a: Tensor, b: Tensor) -> Tensor"
        cases: [{args: {a: {uniform: [0, 1], shape: [30, 4]}, b: {uniform: [0, 1], shape: [30, 4]}}}]
        checks:
          - largest_tensor: reference
          - compare: result
    """
    key = bench.key(bench.exercise(spec, "def dots(a, b):\n    return (a * b).sum(1)\n"))
    grade = bench.grade(key, "def dots(a, b):\n    return (a @ b.T).diagonal()\n")
    assert "larger than it need be: 900 elements, at most 120" in grade.message
    view = "def dots(a, b):\n    a[:, None].expand(30, 99, 4)\n    return (a * b).sum(1)\n"
    assert "passed" == bench.grade(key, view).status


@pytest.mark.parametrize(
    ("what", "wasteful", "said"),
    [
        ("cpu_seconds", "for _ in range(20_000_000): pass", "processor time"),
        ("ops", "for _ in range(100): x + 1", "operations on tensors"),
        ("peak_bytes", "kept = [x + i for i in range(100)]", "memory for tensors"),
    ],
)
def test_cost_is_relative_to_the_reference(bench: Bench, what: str, wasteful: str, said: str) -> None:
    """The right answer found in a wasteful way is told what it wasted."""
    spec = f"""
        signature: "double(x: Tensor) -> Tensor"
        cases: [{{args: {{x: {{uniform: [0, 1], shape: [1000]}}}}}}]
        checks: [{{cost: {what}, times: 3}}, {{compare: result}}]
    """
    key = bench.key(bench.exercise(spec, "def double(x):\n    return x + x\n"))
    assert "passed" == bench.grade(key, "def double(x):\n    return 2 * x\n").status
    grade = bench.grade(key, f"def double(x):\n    {wasteful}\n    return x + x\n")
    assert f"it used more than 3 times what the reference used: {said}" in grade.message


def test_memory_that_was_given_back_does_not_count(bench: Bench) -> None:
    """What is counted is the most that was held at once."""
    spec = """
        signature: "double(x: Tensor) -> Tensor"
        cases: [{args: {x: {uniform: [0, 1], shape: [100000]}}}]
        checks: [{cost: peak_bytes, times: 2.5}, {compare: result}]
    """
    key = bench.key(bench.exercise(spec, "def double(x):\n    return x + x\n"))
    many = "def double(x):\n    for _ in range(50):\n        y = x + 0\n    return y + y\n"
    assert "passed" == bench.grade(key, many).status


@pytest.mark.parametrize(
    ("expect", "right", "wrong"),
    [
        ("same_object", "x.add_(1)", "x + 1"),
        ("other_object", "x[:]", "x"),
        ("same_memory", "x.view(-1)", "x.clone()"),
        ("other_memory", "x.clone()", "x.detach()"),
    ],
)
def test_identity(bench: Bench, expect: str, right: str, wrong: str) -> None:
    """One object or two, one memory or two; nothing at all is neither."""
    spec = f"""
        signature: "f(x: Tensor) -> Tensor"
        inputs_may_change: true
        cases: [{{args: {{x: [1, 2]}}}}]
        checks: [{{identity: [result, "args[0]"], expect: {expect}}}]
    """
    key = bench.key(bench.exercise(spec, f"def f(x):\n    return {right}\n"))
    assert "passed" == bench.grade(key, f"def f(x):\n    return {right}\n").status
    assert "failed" == bench.grade(key, f"def f(x):\n    return {wrong}\n").status
    assert "failed" == bench.grade(key, "def f(x):\n    ...\n").status


RAISES = """
    signature: "root(x: float) -> float"
    cases:
      - args: {x: 4.0}
      - args: {x: -1.0}
      - {hidden: 1, args: {x: {uniform: [-2, -1]}}}
    checks:
      - compare: result
      - {raises: ValueError, says: negative}
"""


def test_an_exception_that_is_asked_for(bench: Bench) -> None:
    """It must come where the reference's comes and nowhere else; a derived type will do."""
    right = "def root(x):\n    if x < 0:\n        raise ValueError('x is negative')\n    return x ** 0.5\n"
    key = bench.key(bench.exercise(RAISES, right))
    assert "passed" == bench.grade(key, right).status
    own = "class Negative(ValueError): pass\n" + right.replace("ValueError('", "Negative('")
    assert "passed" == bench.grade(key, own).status
    never = bench.grade(key, "def root(x):\n    return abs(x) ** 0.5\n")
    assert "nothing was raised, and ValueError is asked for here" in failing(never).values()
    always = bench.grade(key, "def root(x):\n    raise ValueError('negative')\n")
    assert "raises ValueError where it should: root(4.0)" in failing(always)
    other = bench.grade(key, right.replace("ValueError", "KeyError"))
    assert "the call raised KeyError where ValueError is asked for" in failing(other).values()
    silent = bench.grade(key, right.replace("negative", "bad"))
    assert "the message of the ValueError does not say 'negative'" in failing(silent).values()


def test_a_reference_that_fails_its_own_exception_is_refused(bench: Bench) -> None:
    """The author is told, not the students."""
    from grader.errors import SpecError

    wrong = "def root(x):\n    if x < 0:\n        raise KeyError('negative')\n    return x ** 0.5\n"
    with pytest.raises(SpecError, match="the call raised KeyError where ValueError is asked for"):
        bench.key(bench.exercise(RAISES, wrong))


@pytest.mark.parametrize(
    ("how", "right", "wrong", "message"),
    [
        ("exact", "print('a', x)", "print('a ', x)", "not exactly"),
        ("lines", "print(f'  a {x}\\n')", "print('a', x, 'b')", "line 1 is 'a 2.0 b', expected 'a 2.0'"),
        ("tokens", "print('a', x + 1e-9)", "print('b', x)", "word 1 is 'b', expected 'a'"),
        ("numbers", "print('the x is', x)", "print('a', x + 1)", "number 1 is '3.0', expected '2.0'"),
        ("numbers", "print(f'x={x:.6f}.')", "pass", "nothing is printed"),
        ("numbers", "print(-x * -1)", "print(x, x)", "there are 2 numbers, expected 1"),
    ],
)
def test_what_is_printed(bench: Bench, how: str, right: str, wrong: str, message: str) -> None:
    """Printed text is held against the reference's, as closely as the author wants."""
    spec = f"""
        signature: "show(x: float)"
        cases: [{{args: {{x: 2.0}}}}, {{hidden: 1, args: {{x: {{uniform: [3, 4]}}}}}}]
        checks: [{{printed: {how}}}]
    """
    key = bench.key(bench.exercise(spec, "def show(x):\n    print('a', x)\n"))
    assert "passed" == bench.grade(key, f"def show(x):\n    {right}\n").status
    grade = bench.grade(key, f"def show(x):\n    {wrong}\n")
    assert message in grade.message


def test_a_script_is_watched_and_its_attributes_seen(bench: Bench) -> None:
    """Expressions on a script's variables go through modules, and its prints and events count."""
    spec = """
        script: [model, xt]
        cases: [{name: your script}]
        checks:
          - compare: model.weight
          - compare: xt.grad
          - compare: xt.shape
          - printed: numbers
          - events: [forward, backward]
    """
    right = """
        import torch
        model = torch.nn.Linear(2, 1)
        with torch.no_grad():
            model.weight.fill_(3.0)
        xt = torch.ones(2, requires_grad=True)
        y = model(xt)
        y.backward()
        print("weight", model.weight[0, 0].item())
    """
    key = bench.key(bench.exercise(spec, right))
    assert "passed" == bench.grade(key, right).status
    wrong = bench.grade(key, right.replace("fill_(3.0)", "fill_(2.0)"))
    assert {"value of model.weight", "value of xt.grad", "what is printed"} == set(failing(wrong))
    assert "there is no" not in wrong.message
    no_model = bench.grade(key, right.replace("model = torch.nn.Linear(2, 1)", "model = torch.nn.Linear(2, 1).forward"))
    assert 0 == no_model.score


def test_warnings_are_asked_for_or_refused(bench: Bench) -> None:
    """On shown cases, by what they say."""
    spec = """
        signature: "f(x: float) -> float"
        cases: [{args: {x: 2.0}}]
        checks: [{warns: SAYS}, {compare: result}]
    """
    loud = "import warnings\ndef f(x):\n    warnings.warn('Mind the gap')\n    return x\n"
    quiet = "def f(x):\n    return x\n"
    key = bench.key(bench.exercise(spec.replace("SAYS", "never"), quiet))
    assert "passed" == bench.grade(key, quiet).status
    assert "a warning fell, line 3: UserWarning: Mind the gap" == bench.grade(key, loud).message
    key = bench.key(bench.exercise(spec.replace("SAYS", "the gap"), loud))
    assert "passed" == bench.grade(key, loud).status
    assert "no warning fell that says 'the gap'" == bench.grade(key, quiet).message


def test_a_long_run_of_digits_takes_no_time(bench: Bench) -> None:
    """Searching printed text for numbers is linear in its length."""
    spec = """
        signature: "show(x: float)"
        cases: [{args: {x: 2.0}}]
        checks: [{printed: numbers}]
    """
    key = bench.key(bench.exercise(spec, "def show(x):\n    print(x)\n"))
    began = time.process_time()
    assert "failed" == bench.grade(key, "def show(x):\n    print('1' * 16000 + 'x')\n").status
    assert time.process_time() - began < 2


def test_mistakes_on_the_way_are_named(bench: Bench) -> None:
    """A path of losses that the reference takes with a mistake made on purpose names the mistake."""
    key = bench.key(bench.exercise(f"{TRAIN}      - {{path: loss, at: backward}}\n", LOOP))
    wrong = bench.grade(key, LOOP.replace("            optimizer.zero_grad()\n", ""))
    assert ["grads-accumulate"] == [each.id for each in wrong.diagnoses]


@pytest.mark.parametrize(
    "way",
    [
        "torch.func.grad(lambda v: (v**2).sum())(x)",
        "torch.func.vmap(torch.func.grad(lambda v: v**2))(x)",
        "(torch.eye(3).to_sparse() @ (2 * x[:, None])).flatten()",
        "torch.autograd.functional.jacobian(lambda v: (v**2).sum(), x)",
        "torch.func.jvp(lambda v: v**2, (x,), (torch.ones(3),))[1]",
    ],
)
def test_watching_stands_in_nobodys_way(bench: Bench, way: str) -> None:
    """Transforms, sparse tensors and forward mode work under all watchers at once."""
    spec = """
        signature: "slope(x: Tensor) -> Tensor"
        cases: [{args: {x: [1, 2, 3]}}]
        checks:
          - compare: result
          - {ops: any, forbid: [conv]}
          - {cost: peak_bytes, times: 1000}
          - {events: [step]}
    """
    key = bench.key(bench.exercise(spec, "def slope(x):\n    return 2 * x\n"))
    grade = bench.grade(key, f"import torch\ndef slope(x):\n    return {way}\n")
    assert ("passed", "") == (grade.status, grade.message)


def test_a_student_who_takes_the_watchers_off_gains_nothing(bench: Bench) -> None:
    """What is watched is a claim; tampering leaves too little to see, and the grading goes on."""
    key = bench.key(bench.exercise(f"{TRAIN}      - events: [backward, step]\n", LOOP))
    tampers = "import grader.child.watch as watch; watch.Counts.watchers = ()"
    grade = bench.grade(key, LOOP.replace("model = torch", f"{tampers}\n        model = torch"))
    assert ("failed", "backward happened 0 times, expected 3") == (grade.status, grade.message)
