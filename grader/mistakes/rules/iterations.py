"""An iteration that goes nowhere, too far, or not far enough."""

from __future__ import annotations

from typing import Final

from grader.mistakes import descent, loops, source
from grader.mistakes.facts import Facts
from grader.mistakes.rules import patterns as p
from grader.mistakes.rules.progress import explodes, fall_at_end, nothing_moves, undershoots
from grader.mistakes.rules.rule import Rule

# A run that has settled moves by rounding alone; one that has far to go still gains this much in its last tenth.
_SETTLED: Final = 1e-5
_FALLS: Final = 0.02


def _never_backward(facts: Facts) -> bool:
    """Nothing moves in a source that tracks or optimizes, and has no backward pass of any kind."""
    return (
        nothing_moves(facts)
        and not facts.has(p.BACKWARD)
        and not facts.has(p.AUTOGRAD_GRAD)
        and (facts.has("requires_grad") or facts.has(p.OPTIMIZER))
    )


def _steps_after_autograd_grad(facts: Facts) -> bool:
    """An optimizer steps on ``.grad``, which autograd.grad leaves empty."""
    return nothing_moves(facts) and not facts.has(p.BACKWARD) and facts.has(p.AUTOGRAD_GRAD) and facts.has(p.STEP)


def _never_steps(facts: Facts) -> bool:
    """Nothing moves, and the optimizer's step is missing or lacks its parentheses."""
    return nothing_moves(facts) and (facts.has(p.STEPPED) or (facts.has(p.OPTIMIZER) and not facts.has(p.STEP)))


def _optimizes_old_tensor(facts: Facts) -> bool:
    """What the optimizer was given is not what the loop goes on with."""
    return facts.raised is None and facts.has(r"optim|SGD") and source.reassigned_after_optimizer(facts.source)


def _goes_back_through_old_graph(facts: Facts) -> bool:
    """Several backward passes, and nothing in the loop above them computes with a parameter."""
    return facts.raised is None and facts.engine_runs >= 2 and loops.computes_before(facts.source)


def _clears_before_step(facts: Facts) -> bool:
    """A loop with an optimizer clears after backward and before the step."""
    return (
        facts.raised is None
        and facts.engine_runs >= 1
        and facts.has(p.LOOP)
        and facts.has(p.STEP)
        and facts.count(p.BACKWARD) == 1
        and source.clears_between(facts.source)
    )


def _loss_through_data(facts: Facts) -> bool:
    """A product with ``.data`` in a training loop."""
    return facts.raised is None and facts.has(p.DATA_MULTIPLIED) and facts.has(p.LOOP) and facts.has(p.STEP)


def _never_clears(facts: Facts) -> bool:
    """Several backward passes in a loop, onto tensors that are not made anew each round."""
    return (
        facts.raised is None
        and facts.engine_runs >= 2
        and facts.has(p.LOOP)
        and not facts.has(p.ZEROING)
        and facts.has(p.BACKWARD)
        and not loops.in_loop(facts.source, p.FRESH_EACH_ROUND)
        and not loops.tracks_anew(facts.source)
    )


def _rate_too_big(facts: Facts) -> bool:
    """It explodes at a rate that the student chose, and gradients do not pile up."""
    clears = facts.has(p.ZEROING) or facts.has(p.AUTOGRAD_GRAD)
    right = (facts.engine_runs >= 2 and clears) or (_goes(facts) == 1 and descent.averages(facts.source))
    return explodes(facts) and _chooses_rate(facts) and right


def _goes(facts: Facts) -> int:
    """Which way the steps of a descent without autograd go, as far as its text settles it."""
    by_hand = facts.engine_runs == 0 and not facts.has(p.BACKWARD) and not facts.has(p.AUTOGRAD_GRAD)
    return descent.goes(facts.source) if by_hand else 0


def _stops_too_soon(facts: Facts) -> bool:
    """Short of the best line on every input: its loss still falls, or its own gradient is the right one."""
    if facts.raised is not None or not _chooses_rate(facts) or facts.has(p.PENALTY):
        return False
    if facts.engine_runs == 0:
        right = _goes(facts) == 1 and descent.averages(facts.source)
        return right and undershoots(facts) and not facts.has(descent.ALTERED)
    falls = fall_at_end(facts)
    if falls is None:
        return facts.engine_runs >= 2 and undershoots(facts) and not facts.has(descent.ALTERED)
    return falls > _SETTLED and (undershoots(facts) or (falls > _FALLS and facts.has(p.ZEROING)))


def _chooses_rate(facts: Facts) -> bool:
    """Whether learning rate and number of steps are the student's to choose, in a loop."""
    signature = facts.exercise.signature
    named = {parameter.name for parameter in signature.parameters} if signature else {"lr"}
    return not named & {"lr", "rate", "steps"} and facts.has(p.LOOP)


RULES: Final = (
    Rule("forgot-backward", _never_backward, "nothing moves, and nothing goes backward", sure=True),
    Rule(
        "expects-dot-grad-after-autograd.grad",
        _steps_after_autograd_grad,
        "nothing moves: the step reads .grad, and autograd.grad does not fill it",
        sure=True,
    ),
    Rule(
        "step-not-called",
        lambda f: f.raised is None and f.has(p.STEPPED) and not f.has(p.STEP),
        "step is named and never called",
        sure=True,
    ),
    Rule("step-not-called", _never_steps, "nothing moves, and step is never called", sure=True),
    Rule(
        "optimizer-holds-old-tensor",
        _optimizes_old_tensor,
        "a name that the optimizer was given stands for another tensor later",
        sure=True,
    ),
    Rule(
        "zero-before-step",
        lambda f: nothing_moves(f) and source.clears_between(f.source),
        "nothing moves: the gradients are cleared before the step reads them",
        sure=True,
    ),
    Rule(
        "step-before-backward",
        lambda f: nothing_moves(f) and source.updates_before_backward(f.source),
        "the first step is taken before anything went backward",
        sure=True,
    ),
    Rule(
        "graph-outside-loop",
        _goes_back_through_old_graph,
        "every round goes backward through a graph made before the loop",
        sure=True,
    ),
    Rule("zero-before-step", _clears_before_step, "the gradients are cleared between backward and step"),
    Rule("data-in-forward", _loss_through_data, "the loss goes through .data"),
    Rule(
        "zero-only-some",
        lambda f: f.raised is None and f.has(p.LOOP) and source.clears_only_some(f.source),
        "some of the gradients are cleared and some are not",
        sure=True,
    ),
    Rule("grads-accumulate", _never_clears, "nothing is ever cleared"),
    Rule(
        "sign-flipped",
        lambda f: explodes(f) and (f.has(p.UPHILL) if _goes(f) == 0 else _goes(f) == -1),
        "the numbers grow without end, and the update adds the gradient",
        sure=True,
    ),
    Rule("lr-too-big", _rate_too_big, "the numbers grow without end", sure=True),
    Rule(
        "lr-forgotten",
        lambda f: f.raised is None and f.has(p.NO_RATE),
        "the optimizer was given no learning rate",
    ),
    Rule(
        "not-converged",
        _stops_too_soon,
        "the result is on its way to the best line, and short of it",
    ),
)
