"""Messages that have one cause, or one once the source is looked at."""

from __future__ import annotations

import re
from typing import Final

from grader.mistakes import source
from grader.mistakes.facts import Facts
from grader.mistakes.rules import patterns as p
from grader.mistakes.rules.behaviour import fails_with, gives_none, untracked
from grader.mistakes.rules.rule import Rule


def _tracks_whole_numbers(facts: Facts) -> bool:
    """autograd, or the check that asks for a tracked tensor, meets a tensor of integers."""
    return facts.says("Only Tensors of floating point") or fails_with(facts, "only floats have gradients")


def _wrong_count(facts: Facts) -> bool:
    """A Function's own backward gives too few gradients or too many."""
    return facts.says("incorrect number of gradients") or fails_with(facts, "incorrect number of gradients")


def _tensors_outside_parameters(facts: Facts) -> bool:
    """A module keeps plain tensors or layers where it does not look, and its parameters() are asked for.

    A tensor beside registered ones may be a constant, and a list may hold anything.
    """
    if not facts.has(r"Module\b") or not facts.has(r"\.parameters\s*\("):
        return False
    if facts.has(p.KEPT_UNSEEN):
        return True
    if facts.has(p.LIST_ATTRIBUTE) and facts.has(p.PUT_INTO_LIST):
        return not facts.has(r"ModuleList|ParameterList")
    return facts.has(p.TENSOR_ATTRIBUTE) and not facts.has(p.REGISTERED)


def _hides_parameters(facts: Facts) -> bool:
    """An optimizer that the exercise makes, not the student, finds no parameters in the student's module."""
    return (
        facts.says("empty parameter list")
        and facts.has(r"class\s+\w+\s*\([^)\n]*Module")
        and not facts.has(p.OPTIMIZER)
    )


def _optimizer_refuses(facts: Facts) -> bool:
    """The optimizer's constructor does not take what it was given, in its words or in Python's."""
    if any(facts.says(words) for words in p.OPTIMIZER_REFUSES):
        return True
    at = facts.raised.frames[-1].source if facts.raised is not None and facts.raised.frames else ""
    return re.search(p.MAKES_OPTIMIZER, at) is not None and any(facts.says(words) for words in p.PARAMS_MISPLACED)


def _overwrites_what_is_needed(facts: Facts) -> bool:
    """The engine, or the judge's own gradient, finds a saved value changed."""
    return facts.says(p.INPLACE_ON_SAVED) or fails_with(facts, p.INPLACE_ON_SAVED)


def _mixes_dtypes(facts: Facts) -> bool:
    """An operation meets two floating-point types; whole numbers are another matter."""
    mixed = facts.says("same dtype") or facts.says("expected scalar type") or facts.says("Found dtype")
    return mixed and re.search(p.WHOLE_TYPE, facts.message) is None


def _clears_none(facts: Facts) -> bool:
    """A gradient that is still None was to be set to zero; a tensor that is no leaf would be another matter."""
    clears = facts.says("zero_") or facts.says("fill_") or (facts.says("'data'") and facts.has(r"\.grad\.data\.zero_"))
    return facts.says("NoneType") and clears and p.NONLEAF_WARNING not in facts.warnings


def _carries_graph(facts: Facts) -> bool:
    """A graph is gone through again because each round's value is built from the last one's."""
    return facts.says(p.SECOND_TIME) and facts.has(p.LOOP) and source.backward_of_carried(facts.source)


def _misspells_requires_grad(facts: Facts) -> bool:
    """An attribute that only looks like ``requires_grad``, and a run that fails for want of it."""
    misspelt = facts.has(p.TYPO) or source.misspelt_requires_grad(facts.source)
    return misspelt and (untracked(facts) or gives_none(facts) or facts.raised is None)


def _uses_tuple(facts: Facts) -> bool:
    """autograd.grad is called, and an operation fails on a tuple."""
    fails = facts.says("tuple") or facts.says("can't multiply sequence")
    return facts.has(p.AUTOGRAD_GRAD) and facts.raised is not None and fails


RULES: Final = (
    Rule(
        "caret-for-power",
        lambda f: f.says("bitwise_xor") or f.says("unsupported operand type(s) for ^"),
        "^ was given numbers that are not whole",
        sure=True,
    ),
    Rule("int-requires-grad", _tracks_whole_numbers, "a tensor of whole numbers was to be tracked", sure=True),
    Rule(
        "no-grad-without-parens",
        lambda f: f.says("context manager protocol") and f.has(p.NO_GRAD),
        "`with` was given the class itself",
        sure=True,
    ),
    Rule(
        "missing-super-init",
        lambda f: f.says("before Module.__init__() call") or f.says("super().__init__"),
        "the module was used before its own set-up",
        sure=True,
    ),
    Rule(
        "function-wrong-count",
        _wrong_count,
        "backward returned another number of gradients than forward has inputs",
        sure=True,
    ),
    Rule(
        "unregistered-parameter",
        _tensors_outside_parameters,
        "the module holds tensors that are not among its parameters()",
        sure=True,
    ),
    Rule(
        "unregistered-parameter",
        _hides_parameters,
        "the module's parameters() are empty",
        sure=True,
    ),
    Rule(
        "leaf-lost-at-creation",
        lambda f: f.says("can't optimize a non-leaf"),
        "the optimizer was given the result of an operation",
        sure=True,
    ),
    Rule("optimizer-bad-params", _optimizer_refuses, "the optimizer refused its parameters", sure=True),
    Rule(
        "inplace-leaf",
        lambda f: f.says(p.LEAF_THAT_REQUIRES_GRAD) and f.says("in-place"),
        "a tracked leaf was changed in place while autograd was recording",
        sure=True,
    ),
    Rule(
        "inplace-saved", _overwrites_what_is_needed, "a value that the backward pass needs was overwritten", sure=True
    ),
    Rule(
        "numpy-on-grad-tensor",
        lambda f: f.says("Can't call numpy() on Tensor that requires grad"),
        "NumPy was given a tracked tensor",
        sure=True,
    ),
    Rule(
        "nonscalar-backward",
        lambda f: f.says("grad can be implicitly created only for scalar outputs"),
        "backward was called on a tensor of several elements",
        sure=True,
    ),
    Rule("dtype-mix", _mixes_dtypes, "tensors of two floating-point types met", sure=True),
    Rule("zero-before-first-backward", _clears_none, "the gradient was cleared before there was one", sure=True),
    Rule(
        "hidden-state-not-detached",
        _carries_graph,
        "the second round's backward ran into the first round's graph",
        sure=True,
    ),
    Rule(
        "requires-grad-typo",
        _misspells_requires_grad,
        "the source names an attribute in a way that means nothing to autograd",
        sure=True,
    ),
    Rule("grad-tuple", _uses_tuple, "autograd.grad's tuple was used as a gradient", sure=True),
    Rule(
        "grad-tuple",
        lambda f: f.has(p.AUTOGRAD_GRAD) and f.raised is None and fails_with(f, "is a tuple"),
        "a tuple came back where a gradient was asked for",
        sure=True,
    ),
    Rule(
        "leaf-lost-at-creation",
        lambda f: f.raised is None and fails_with(f, "is not a leaf"),
        "the tensor is the result of an operation",
        sure=True,
    ),
)
