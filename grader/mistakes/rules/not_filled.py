"""A gradient was asked for that nothing had filled in: None came out, or was met on the way."""

from __future__ import annotations

from typing import Final

from grader.mistakes import source
from grader.mistakes.facts import Facts
from grader.mistakes.rules import patterns as p
from grader.mistakes.rules.behaviour import grad_is_none
from grader.mistakes.rules.rule import Rule


def _reads_after_autograd_grad(facts: Facts) -> bool:
    """Only autograd.grad ran, which hands its gradients back instead of storing them."""
    return (
        grad_is_none(facts) and facts.has(p.AUTOGRAD_GRAD) and facts.has(p.DOT_GRAD_READ) and not facts.has(p.BACKWARD)
    )


def _engine_never_ran(facts: Facts) -> bool:
    """None, and no backward pass on any call."""
    return grad_is_none(facts) and facts.engine_runs == 0


def _engine_ran(facts: Facts) -> bool:
    """None, in spite of a backward pass."""
    return grad_is_none(facts) and facts.engine_runs >= 1


def _names_backward_only(facts: Facts) -> bool:
    """``loss.backward`` without its parentheses."""
    return _engine_never_ran(facts) and facts.has(p.BARE_BACKWARD) and not facts.has(p.BACKWARD)


def _never_backward(facts: Facts) -> bool:
    """``.grad`` is read in a source without a backward pass."""
    return (
        _engine_never_ran(facts)
        and not facts.has(p.BACKWARD)
        and facts.has(p.DOT_GRAD)
        and not facts.has(p.AUTOGRAD_GRAD)
    )


def _steps_first(facts: Facts) -> bool:
    """The update stands above the first backward pass."""
    return _engine_never_ran(facts) and facts.has(p.BACKWARD) and source.updates_before_backward(facts.source)


def _rebinds_parameter(facts: Facts) -> bool:
    """A loop binds its tensor to the update's result, and fails a round later."""
    return (
        _engine_ran(facts)
        and p.NONLEAF_WARNING in facts.warnings
        and facts.has(p.LOOP)
        and facts.has(p.REBOUND)
        and facts.raised is not None
    )


def _reads_nonleaf(facts: Facts) -> bool:
    """``.grad`` is read, with PyTorch's warning, from a name that holds an operation's result."""
    warned = p.NONLEAF_WARNING in facts.warnings
    return grad_is_none(facts) and warned and source.reads_grad_of_result(facts.source)


def _leaves_one_untracked(facts: Facts) -> bool:
    """More tensors are made than tracked."""
    return (
        _engine_ran(facts)
        and facts.count(p.REQUIRES) < facts.count(p.NEW_TENSOR)
        and not facts.has(p.RESULT_FROM_TENSOR)
    )


def _backward_leads_nowhere(facts: Facts) -> bool:
    """A tensor is made tracked, and another one is made of it."""
    again = source.remakes_tensor(facts.source)
    return _engine_ran(facts) and facts.has(p.REQUIRES) and not facts.has(p.BARE_BACKWARD) and again


def _goes_backward_too_rarely(facts: Facts) -> bool:
    """One backward pass where the reference has more, and several gradients are read."""
    needed = max((case.engine_runs for case in facts.expected.cases), default=0)
    rare = facts.count(p.BACKWARD) == 1 and facts.engine_runs < needed
    return _engine_ran(facts) and rare and facts.count(p.DOT_GRAD) >= 2


def _backward_is_never_reached(facts: Facts) -> bool:
    """A script that has a backward pass in a function which nobody calls."""
    script = facts.exercise.signature is None and facts.raised is None
    return script and _engine_never_ran(facts) and facts.has(p.BACKWARD)


RULES: Final = (
    Rule(
        "backward-result-used",
        lambda f: grad_is_none(f) and f.has(p.BACKWARD_AS_VALUE),
        "the value of a call to backward is used, and it is None",
        sure=True,
    ),
    Rule(
        "expects-dot-grad-after-autograd.grad",
        _reads_after_autograd_grad,
        ".grad is read, and autograd.grad does not fill it",
        sure=True,
    ),
    Rule("forgot-backward", _names_backward_only, "backward is named and never called", sure=True),
    Rule("forgot-backward", _never_backward, "the engine never ran, so no gradient was filled in", sure=True),
    Rule("step-before-backward", _steps_first, "a gradient is used before anything went backward"),
    Rule(
        "rebind-parameter", _rebinds_parameter, "after the update .grad belongs to a tensor that is no leaf", sure=True
    ),
    Rule("nonleaf-grad", _reads_nonleaf, "PyTorch warned that .grad of a tensor that is no leaf is read", sure=True),
    Rule(
        "leaf-lost-at-creation",
        lambda f: grad_is_none(f) and p.NONLEAF_WARNING in f.warnings,
        "PyTorch warned that .grad of a tensor that is no leaf is read",
        sure=True,
    ),
    Rule("no-requires-grad", _leaves_one_untracked, "a tensor whose gradient is read is not tracked"),
    Rule("rewrap-requires-grad", _backward_leads_nowhere, "backward ran from a tensor that leads nowhere"),
    Rule(
        "forgot-backward",
        lambda f: _engine_ran(f) and f.has(p.BARE_BACKWARD),
        "backward is named and not called",
    ),
    Rule(
        "forgot-backward",
        _goes_backward_too_rarely,
        "only one backward pass stands in the source",
    ),
    Rule(
        "forgot-backward",
        _backward_is_never_reached,
        "backward stands in the source, and the engine never ran",
    ),
)
