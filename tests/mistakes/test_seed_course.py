"""The seed course: each exercise's typical mistakes are among its mutants, with the numbers they are known by."""

from __future__ import annotations

import pytest
import torch

from tests.mistakes.samples import (
    LINE_X,
    LINE_Y,
    REFERENCES,
    call,
    close,
    first_function,
    giving,
    ids,
    mutants_of,
    numbers,
    source_of,
    variables,
)

ENGINE = {
    "no-requires-grad", "int-requires-grad", "leaf-lost-at-creation", "forgot-backward", "backward-twice",
    "detach-in-forward", "data-in-forward", "item-breaks-graph", "no-grad-around-forward", "tensor-of-tensors",
    "rewrap-requires-grad", "forgot-factor-2", "data-write-before-backward", "zero-before-first-backward",
}  # fmt: skip
ANSWER = {
    "value-not-gradient", "nonleaf-grad", "sign-flipped", "backward-result-used", "grad-tuple", "returns-grad-tensor",
    "expects-dot-grad-after-autograd.grad",
}  # fmt: skip
STEP = {
    "zero-before-step", "step-before-backward", "step-not-called", "sign-flipped", "lr-forgotten", "inplace-leaf",
    "rebind-parameter", "rebind-under-no-grad",
}  # fmt: skip
LOOP = {"grads-accumulate", "graph-outside-loop", "off-by-one-step"}
COVERED = {
    "backprop_by_hand": {
        "forgot-factor-2", "sum-vs-mean", "relu-mask-missing", "relu-mask-from-gradient", "preactivation-used",
        "bias-mean", "missing-transpose", "sign-flipped", "broadcast-n-n1",
    },
    "descent_path": ENGINE | STEP | LOOP | {"alias-history", "graph-kept-in-log", "hard-coded"},
    "detach": {"detach-in-forward", "data-in-forward", "no-grad-around-forward", "returns-grad-tensor"},
    "first_gradient": ENGINE,
    "fit_line": ENGINE | STEP | {"grads-accumulate", "not-converged", "lr-too-big", "broadcast-n-n1", "sum-vs-mean"},
    "mse_gradients": ENGINE | ANSWER | {"sum-vs-mean", "broadcast-n-n1", "nonscalar-backward"},
    "numeric_slope": {"sign-flipped", "forgot-factor-2"},
    "partial_derivatives": ENGINE | ANSWER,
    "polynomial_graph": {
        "detach-in-forward", "data-in-forward", "item-breaks-graph", "no-grad-around-forward", "tensor-of-tensors",
        "rewrap-requires-grad",
    },
    "polynomial_slope": ENGINE | ANSWER,
    "sgd_step": ENGINE | STEP | {"optimizer-holds-old-tensor", "returns-grad-tensor", "hard-coded"},
    "square_slope": ENGINE | ANSWER,
    "tracked_tensor": {"no-requires-grad", "int-requires-grad", "leaf-lost-at-creation"},
    "train_line": ENGINE | STEP | LOOP | {
        "zero-only-some", "sum-vs-mean", "broadcast-n-n1", "graph-kept-in-log", "returns-grad-tensor", "hard-coded",
        "no-grad-without-parens",
    },
    "vector_gradient": (ENGINE | ANSWER | {"sum-vs-mean", "nonscalar-backward"}) - {"int-requires-grad"},
    "zero_grad": (ENGINE | {"grads-accumulate", "alias-history", "value-not-gradient", "nonleaf-grad", "sign-flipped"}),
}  # fmt: skip


@pytest.mark.parametrize("name", [path.stem for path in REFERENCES])
def test_typical_mistakes_are_covered(name: str) -> None:
    """Every mistake that an exercise invites is among its mutants."""
    assert COVERED[name] - ids(mutants_of(name)) == set()


TRAINED = (LINE_X, LINE_Y, 0.0, 0.0, 0.01, 100)


@pytest.mark.parametrize(
    ("expected", "observed"),
    [
        pytest.param("grads-accumulate", (6.4024, 1.4647), id="never cleared"),
        pytest.param("zero-only-some", (1.6324, 2.8576), id="only a cleared"),
        pytest.param("sum-vs-mean", (3.1682, 0.9350), id="sum for mean"),
        pytest.param("forgot-factor-2", (2.3463, 1.5739), id="half the gradient"),
        pytest.param("broadcast-n-n1", (1.7808, 2.2002), id="broadcast"),
        pytest.param("off-by-one-step", (2.6438, 1.5706), id="one step too few"),
    ],
)
def test_training_goes_wrong_as_known(expected: str, observed: tuple[float, float]) -> None:
    """The numbers of a training loop name the mistake in it."""
    assert expected in giving("train_line", observed, *TRAINED)


def test_the_last_step_left_out_keeps_the_log() -> None:
    """Without its last step a training logs all that was asked for, and ends one step early."""
    ends = [numbers(call(m.source, *TRAINED)) for m in mutants_of("train_line") if m.id == "off-by-one-step"]
    assert any(len(end) == 102 and close((2.6438, 1.5706), end[:2]) and close((0.41272,), end[-1:]) for end in ends)


@pytest.mark.parametrize(
    ("expected", "exercise", "observed", "arguments"),
    [
        pytest.param("off-by-one-step", "sgd_step", 1.36, (1.0, 0.1), id="two steps for one"),
        pytest.param("lr-forgotten", "sgd_step", 3.0, (1.0, 0.1), id="the whole gradient as a step"),
        pytest.param("value-not-gradient", "numeric_slope", 9.0, (lambda x: x * x, 3.0, 0.1), id="the value"),
    ],
)
def test_single_numbers_go_wrong_as_known(
    expected: str, exercise: str, observed: float, arguments: tuple[object, ...]
) -> None:
    """One wrong number names the mistake that leads to it."""
    assert expected in giving(exercise, (observed,), *arguments)


@pytest.mark.parametrize(
    ("exercise", "first", "second", "arguments"),
    [
        ("square_slope", (6.0,), (12.0,), (3.0,)),
        ("sgd_step", (1.2,), (1.4,), (1.0, 0.1)),
        ("zero_grad", (6.0, 27.0), (33.0, 27.0), (3.0,)),
    ],
)
def test_a_tensor_that_outlives_its_call_is_right_once(
    exercise: str, first: tuple[float, ...], second: tuple[float, ...], arguments: tuple[float, ...]
) -> None:
    """Gradients that nobody clears between calls add up from the second call on."""
    found = []
    for mutant in mutants_of(exercise):
        if mutant.id == "grads-accumulate" and "in every call" in mutant.label:
            name = first_function(mutant.source)
            function = variables(mutant.source)[name or ""]
            found.append((numbers(function(*arguments)), numbers(function(*arguments))))
    assert any(close(first, one) and close(second, two) for one, two in found)


def test_training_uphill_explodes_as_known() -> None:
    """A step of the wrong sign leads to (-296, -232)."""
    assert {"sign-flipped"} == giving("train_line", (-296, -232), *TRAINED, tolerance=0.005)


def test_training_logs_late_as_known() -> None:
    """Losses noted after the step end with 0.41131 while a and b are right."""
    ends = [numbers(call(m.source, *TRAINED)) for m in mutants_of("train_line") if m.id == "off-by-one-step"]
    assert any(
        len(end) == 102 and close((2.646820, 1.568372), end[:2]) and close((0.41131,), end[-1:], 1e-5) for end in ends
    )


@pytest.mark.parametrize(
    ("exercise", "arguments", "observed", "expected"),
    [
        pytest.param("zero_grad", (3.0,), (6, 33), "grads-accumulate", id="two gradients, not cleared"),
        pytest.param("zero_grad", (3.0,), (27, 27), "alias-history", id="two gradients, one memory"),
        pytest.param("zero_grad", (3.0,), (9, 27), "value-not-gradient", id="two values"),
        pytest.param("zero_grad", (3.0,), (3, 9), "detach-in-forward", id="two gradients, factors detached"),
        pytest.param("descent_path", (1.0, 0.1, 4), (1.2, 1.56, 2.008, 2.4544), "grads-accumulate", id="path"),
        pytest.param("descent_path", (1.0, 0.1, 4), (1, 1.2, 1.36, 1.488), "off-by-one-step", id="path from the start"),
        pytest.param("descent_path", (1.0, 0.1, 4), (1.5904,) * 4, "alias-history", id="path of one tensor"),
        pytest.param("descent_path", (1.0, 0.1, 4), (1, 1, 1, 1), "forgot-backward", id="path that stays"),
        pytest.param("descent_path", (1.0, 0.1, 4), (1.2, 1.4, 1.6, 1.8), "graph-outside-loop", id="straight path"),
        pytest.param("sgd_step", (1.0, 0.1), (0.8,), "sign-flipped", id="step uphill"),
        pytest.param("sgd_step", (1.0, 0.1), (1.1,), "forgot-factor-2", id="half a step"),
        pytest.param("sgd_step", (1.0, 0.1), (1.002,), "lr-forgotten", id="step at the default rate"),
        pytest.param("square_slope", (3.0,), (9,), "value-not-gradient", id="square for slope"),
        pytest.param("square_slope", (3.0,), (3,), "detach-in-forward", id="half of a square"),
        pytest.param("square_slope", (3.0,), (12,), "backward-twice", id="slope twice"),
        pytest.param("polynomial_slope", (2.0,), (64, 28), "detach-in-forward", id="polynomial, factors detached"),
        pytest.param("partial_derivatives", (1.0, 2.0), (3, 16), "value-not-gradient", id="two terms"),
        pytest.param("partial_derivatives", (1.0, 2.0), (3, 8), "detach-in-forward", id="partials, factors detached"),
        pytest.param("vector_gradient", ([1.0, 2.0, 3.0],), (1, 4, 9), "value-not-gradient", id="squares"),
        pytest.param("vector_gradient", ([1.0, 2.0, 3.0],), (2 / 3, 4 / 3, 2), "sum-vs-mean", id="mean of squares"),
    ],
)  # fmt: skip
def test_known_wrong_numbers_name_their_mistake(
    exercise: str, arguments: tuple[object, ...], observed: tuple[float, ...], expected: str
) -> None:
    """The numbers that a mistake is known by come out of its mutant."""
    assert expected in giving(exercise, observed, *arguments)


LINE = torch.arange(-5, 5, 0.1).reshape(100, 1)


@pytest.mark.parametrize(
    ("expected", "observed"),
    [
        pytest.param("sum-vs-mean", (59837.5, -8135, -3950), id="all summed"),
        pytest.param("sum-vs-mean", (598.375, -8135, -3950), id="gradients of the sum"),
        pytest.param("forgot-factor-2", (598.375, -40.675, -19.75), id="half"),
        pytest.param("detach-in-forward", (598.375, -40.675, -19.75), id="a factor detached"),
        pytest.param("sign-flipped", (598.375, 81.35, 39.5), id="sign"),
        pytest.param("value-not-gradient", (598.375, -10, -20), id="the parameters"),
        pytest.param("backward-twice", (598.375, -162.7, -79), id="doubled"),
    ],
)
def test_gradients_of_the_error_go_wrong_as_known(expected: str, observed: tuple[float, ...]) -> None:
    """The numbers of a mean squared error's gradients name the mistake in them."""
    assert expected in giving("mse_gradients", observed, LINE, -5 * LINE, -10.0, -20.0)


def _backprop() -> tuple[torch.Tensor, ...]:
    generator = torch.Generator().manual_seed(0)
    shapes = ((6, 3), (6, 2), (3, 5), (5,), (5, 2), (2,))
    return tuple(torch.randn(shape, generator=generator) for shape in shapes)


@pytest.mark.parametrize(
    ("name", "factors"),
    [
        pytest.param("forgot-factor-2", {"w1": 0.5, "b1": 0.5, "w2": 0.5, "b2": 0.5}, id="all halved"),
        pytest.param("sum-vs-mean", {"w1": 12, "b1": 12, "w2": 12, "b2": 12}, id="all times N"),
        pytest.param("sum-vs-mean", {"w1": 2, "b1": 2, "w2": 2, "b2": 2}, id="all times the columns"),
        pytest.param("bias-mean", {"w1": 1, "b1": 1 / 6, "w2": 1, "b2": 1 / 6}, id="biases averaged"),
        pytest.param("sign-flipped", {"w1": -1, "b1": -1, "w2": -1, "b2": -1}, id="all negated"),
        pytest.param("relu-mask-missing", {"w2": 1, "b2": 1}, id="first layer, no mask"),
        pytest.param("relu-mask-from-gradient", {"w2": 1, "b2": 1}, id="first layer, other mask"),
        pytest.param("preactivation-used", {"w1": 1, "b1": 1, "b2": 1}, id="only w2"),
    ],
)
def test_backpropagation_goes_wrong_in_its_pattern(name: str, factors: dict[str, float]) -> None:
    """The pattern of right and wrong tensors is the one that the mistake is known by."""
    arguments = _backprop()
    right = call(source_of("backprop_by_hand"), *arguments)
    wrong = [call(m.source, *arguments) for m in mutants_of("backprop_by_hand") if m.id == name]

    def fits(result: dict[str, torch.Tensor]) -> bool:
        return all(
            close(numbers(right[key] * factors[key]), numbers(result[key]))
            if key in factors
            else not close(numbers(right[key]), numbers(result[key]))
            for key in right
        )

    assert any(fits(result) for result in wrong)


def test_fit_ends_flat_after_a_broadcast() -> None:
    """A column against a row fits the mean of Y, whatever the rate."""
    wrong = [call(m.source, LINE_X, LINE_Y) for m in mutants_of("fit_line") if m.id == "broadcast-n-n1"]
    assert any(close((0.0, 4.5), numbers(result), 1e-3) for result in wrong)


@pytest.mark.parametrize("name", ["backprop_by_hand", "mse_gradients", "square_slope"])
def test_references_themselves_give_no_wrong_numbers(name: str) -> None:
    """Making mutants leaves the reference's own source as it was."""
    before = source_of(name)
    mutants_of(name)
    assert before == source_of(name)


def test_script_without_backward_has_no_gradient() -> None:
    """A mutant of a script leaves the script's variables behind."""
    left = [variables(m.source) for m in mutants_of("first_gradient") if m.id == "forgot-backward"]
    assert left
    assert all(each["xt"].grad is None for each in left)
