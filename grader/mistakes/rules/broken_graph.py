"""The graph never was, or broke on the way."""

from __future__ import annotations

from typing import Final

from grader.mistakes import flow, source
from grader.mistakes.facts import Facts
from grader.mistakes.rules import patterns as p
from grader.mistakes.rules.behaviour import (
    comes_out_flat,
    fails_with,
    misplaced,
    off_the_graph,
    partly_untracked,
    untracked,
    untracked_error,
)
from grader.mistakes.rules.progress import nothing_moves
from grader.mistakes.rules.rule import Rule
from grader.wire.values import Tensor


def _math_fails(facts: Facts) -> bool:
    """The math module took a tensor of one element, or refused one of several."""
    fails = facts.says("'float' object has no attribute") or facts.says("only one element tensors can be converted")
    return facts.has(p.MATH) and fails


def _second_pass_without_graph(facts: Facts) -> bool:
    """A gradient is gone backward from, and the first pass left no graph."""
    missing = untracked_error(facts) and facts.engine_runs >= 1 and not facts.has(p.CREATE_GRAPH)
    twice = facts.count(p.AUTOGRAD_GRAD) >= 2 and not facts.has(p.LOOP)
    return missing and (twice or flow.goes_backward_from_gradient(facts.source))


def _rebinds_under_no_grad(facts: Facts) -> bool:
    """A first round went well, and its update bound the name to an untracked result."""
    return untracked_error(facts) and facts.engine_runs >= 1 and facts.has(p.NO_GRAD) and facts.has(p.REBOUND)


def _tracks_nothing(facts: Facts) -> bool:
    """A graph is missing, and the source never asks for one."""
    missing = untracked_error(facts) or (facts.raised is None and fails_with(facts, "is not tracked"))
    return missing and not facts.has(p.REQUIRES) and not source.switches_off_before_backward(facts.source)


def _tracks_and_detaches(facts: Facts) -> bool:
    """The tensor asked for is not tracked, though one is made tracked, and detached."""
    missing = facts.raised is None and fails_with(facts, "is not tracked")
    return missing and facts.has(p.MADE_TRACKED) and facts.has(p.DETACH) and not facts.has(p.NO_GRAD)


def _gives_number(facts: Facts) -> bool:
    """A number where a tensor was asked for, and a tensor that is tracked in the source."""
    pairs = zip(facts.expected.cases, facts.observed.cases, strict=False)
    number = all(
        isinstance(expected.roots.get("result"), Tensor) and isinstance(observed.roots.get("result"), int | float)
        for expected, observed in pairs
    )
    return facts.raised is None and number and facts.has(p.ITEM) and facts.has(p.MADE_TRACKED)


def detaches(facts: Facts) -> bool:
    """A detach; where the exercise itself asks for one, only in a source without another way off the graph."""
    other = any(facts.has(way) and not facts.asks_for(way) for way in (p.DATA, p.ITEM, p.MATH))
    return facts.has(p.DETACH) and not (facts.asks_for(p.DETACH) and (other or misplaced(facts)))


def _leaves_it_untracked(facts: Facts) -> bool:
    """The tensor asked for is not tracked, and nothing in the source takes it off a graph."""
    missing = facts.raised is None and fails_with(facts, "is not tracked")
    return missing and not facts.has(p.NO_GRAD) and not facts.has(p.DETACH)


def _differentiates_by_untracked(facts: Facts) -> bool:
    """autograd.grad refuses one of its inputs, and more tensors are made than tracked."""
    return (
        untracked_error(facts)
        and facts.says("One of the differentiated Tensors")
        and facts.count(p.REQUIRES) < facts.count(p.NEW_TENSOR)
        and not any(facts.has(pattern) for pattern in (p.NO_GRAD, p.DETACH, p.DATA))
    )


def _wraps_tracked(facts: Facts) -> bool:
    """PyTorch itself warned of a tensor that is made from tracked ones."""
    warned = any(text in facts.warnings for text in p.WRAPPED_TRACKED_WARNINGS)
    # float() warns in the same words.
    of_list = source.makes_tensor_of_list(facts.source) and not facts.has(r"\bfloat\s*\(")
    wraps = facts.has(p.OF_TENSORS) or of_list
    copied = p.COPIED_TENSOR_WARNING in facts.warnings and facts.has(p.OF_EXPRESSION)
    return untracked(facts) and ((wraps and warned) or copied)


def _starts_anew(facts: Facts) -> bool:
    """A graph that does not reach the arguments, and a tensor that is made tracked on the way."""
    return (
        facts.raised is None and (fails_with(facts, "does not reach") or untracked(facts)) and facts.has(p.MADE_TRACKED)
    )


def _has_no_slope(facts: Facts) -> bool:
    """A step function stands in the source, and a graph, a slope or all movement is missing."""
    if not facts.has(p.ROUNDING):
        return False
    if facts.raised is not None:
        return untracked(facts)
    flat = untracked(facts) or comes_out_flat(facts) or nothing_moves(facts)
    return flat or (facts.engine_runs >= 1 and source.cuts_before_backward(facts.source, p.ROUNDING))


def _builds_from_values(facts: Facts) -> bool:
    """A tensor is made from a list, and nothing else takes values off the graph."""
    return untracked(facts) and facts.has(p.OF_TENSORS) and not facts.has(p.ITEM) and not facts.has(p.DETACH)


def _works_on_numbers(facts: Facts) -> bool:
    """Values leave their tensors, and a graph is missing, or a number cannot do what a tensor can."""
    missing = ("has no attribute 'backward'", "'float' object", "has no attribute 'mean'", "has no attribute 'detach'")
    return (untracked(facts) or any(facts.says(text) for text in missing)) and facts.has(p.ITEM)


RULES: Final = (
    Rule("math-on-tensor", _math_fails, "the math module was used on the way", sure=True),
    Rule("math-on-tensor", lambda f: f.has(p.MATH) and untracked(f), "the math module was used on the way"),
    Rule("no-create-graph", _second_pass_without_graph, "the second pass found no graph of the first", sure=True),
    Rule(
        "rebind-under-no-grad", _rebinds_under_no_grad, "the second round's tensor is not tracked any more", sure=True
    ),
    Rule("no-requires-grad", _tracks_nothing, "no tensor is tracked", sure=True),
    Rule(
        "item-breaks-graph",
        _gives_number,
        "a plain Python number comes back, from a tensor that was tracked",
        sure=True,
    ),
    Rule("detach-in-forward", _tracks_and_detaches, "the tensor is tracked first, and detached then", sure=True),
    Rule("no-requires-grad", _leaves_it_untracked, "the tensor is not tracked", sure=True),
    Rule("no-requires-grad", _differentiates_by_untracked, "one of the tensors is not tracked", sure=True),
    Rule(
        "no-grad-around-forward",
        lambda f: off_the_graph(f) and f.has(p.NO_GRAD) and p.NONLEAF_WARNING not in f.warnings,
        "the source switches recording off, and a part of the graph is missing",
        sure=True,
    ),
    Rule("tensor-of-tensors", _wraps_tracked, "torch.tensor was given tracked tensors, and warned", sure=True),
    Rule("rewrap-requires-grad", _starts_anew, "the graph starts at a tensor that was made on the way", sure=True),
    Rule("tensor-of-tensors", _builds_from_values, "a new tensor is built from the values of others"),
    Rule(
        "detach-in-forward",
        lambda f: off_the_graph(f) and detaches(f),
        "the source detaches, and a part of the graph is missing",
    ),
    Rule(
        "data-write-before-backward",
        lambda f: partly_untracked(f) and f.has(p.DATA_WRITTEN),
        "a value changed behind autograd's back",
    ),
    Rule(
        "data-in-forward",
        lambda f: off_the_graph(f) and f.has(p.DATA),
        "the source goes through .data, and a part of the graph is missing",
    ),
    Rule("item-breaks-graph", _works_on_numbers, "a plain Python number stands in the forward pass"),
    Rule(
        "nondifferentiable-op",
        _has_no_slope,
        "an operation on the way has no slope",
    ),
    Rule(
        "no-requires-grad",
        lambda f: untracked_error(f) and f.says("One of the differentiated Tensors"),
        "one of the tensors is not tracked",
    ),
)
