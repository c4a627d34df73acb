"""Where in a hand-in a named mistake shows: the lines a reader should look at first.

The source is a student's and is looked at as text only, in linear time. A pattern says what a
line *looks like*, so what comes out is a place to look, never a proof; a mistake that consists in
something missing is shown where it would have been noticed, or nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from grader.course.block import block_of, lines_used
from grader.mistakes.facts import MAX_LINE, plain, without_comments
from grader.mistakes.rules import patterns as p

MAX_LINES: Final = 3
_RETURN: Final = r"^\s*return\b"
_UPDATE: Final = r"\.step\s*\(|-=|\+=[^\n]*\.grad|\.sub_\(|\.add_\(|\.data\s*=|^\s*(\w+)\s*=\s*\1\s*[-+]"
_KEEPS: Final = r"\.append\s*\(|^\s*return\b"
_RATE: Final = r"\b(?:lr|rate|learning_rate|eta|step_size|alpha)\s*=(?!=)|lr\s*=|SGD\s*\(|Adam\s*\("

# The first pattern that any line shows decides.
_SHOWS: Final[dict[str, Sequence[str]]] = {
    "no-requires-grad": (p.NEW_TENSOR,),
    "int-requires-grad": (r"requires_grad", p.NEW_TENSOR),
    "caret-for-power": (r"\^",),
    "requires-grad-typo": (p.TYPO, r"\.requ\w*"),
    "detach-in-forward": (p.DETACH,),
    "data-in-forward": (p.DATA,),
    "item-breaks-graph": (p.ITEM,),
    "math-on-tensor": (p.MATH,),
    "numpy-on-grad-tensor": (r"\bnp\.|\.numpy\s*\(",),
    "tensor-of-tensors": (p.OF_TENSORS, p.OF_EXPRESSION),
    "rewrap-requires-grad": (p.RESULT_FROM_TENSOR, p.OF_EXPRESSION, p.NEW_TENSOR),
    "no-grad-around-forward": (p.NO_GRAD,),
    "nondifferentiable-op": (p.ROUNDING,),
    "forgot-backward": (p.BARE_BACKWARD, p.DOT_GRAD_READ, _RETURN),
    "backward-result-used": (p.BACKWARD_AS_VALUE,),
    "nonscalar-backward": (p.BACKWARD, p.AUTOGRAD_GRAD),
    "nonleaf-grad": (p.DOT_GRAD_READ,),
    "leaf-lost-at-creation": (p.MADE_TRACKED, p.NEW_TENSOR),
    "rebind-parameter": (p.REBOUND,),
    "rebind-under-no-grad": (p.REBOUND,),
    "inplace-leaf": (_UPDATE,),
    "optimizer-holds-old-tensor": (r"SGD\s*\(|Adam\s*\(|optim\.\w+\s*\(",),
    "optimizer-bad-params": (r"SGD\s*\(|Adam\s*\(|optim\.\w+\s*\(",),
    "unregistered-parameter": (p.TENSOR_ATTRIBUTE, p.LIST_ATTRIBUTE),
    "missing-super-init": (r"def\s+__init__",),
    "grads-accumulate": (p.BACKWARD,),
    "zero-only-some": (p.ZEROING,),
    "zero-before-step": (p.ZEROING,),
    "step-before-backward": (_UPDATE,),
    "zero-before-first-backward": (p.ZEROING,),
    "step-not-called": (p.STEPPED,),
    "backward-twice": (p.BACKWARD,),
    "graph-outside-loop": (p.BACKWARD,),
    "hidden-state-not-detached": (p.BACKWARD,),
    "inplace-saved": (r"\w_\s*\(|[-+*/]=", p.BACKWARD),
    "data-write-before-backward": (p.DATA_WRITTEN, p.DATA),
    "graph-kept-in-log": (_KEEPS,),
    "alias-history": (r"\.append\s*\(", r"=\s*[\w.]+\.(?:grad|data)\s*(?:$|[;,])"),
    "sum-vs-mean": (r"\.sum\s*\(|torch\.sum\s*\(|reduction\s*=|\bsum\s*\(|\.mean\s*\(|torch\.mean\s*\(",),
    "forgot-factor-2": (_RETURN,),
    "sign-flipped": (p.UPHILL, _RETURN),
    "broadcast-n-n1": (r"view|reshape|unsqueeze|None\]|squeeze|\.T\b|flatten|ravel",),
    "value-not-gradient": (_RETURN,),
    "lr-too-big": (_RATE,),
    "lr-forgotten": (r"SGD\s*\(|Adam\s*\(|optim\.\w+\s*\(", _UPDATE),
    "dtype-mix": (r"float64|double|dtype",),
    "no-create-graph": (p.AUTOGRAD_GRAD, p.BACKWARD),
    "second-derivative-sum": (p.BACKWARD,),
    "grad-tuple": (p.AUTOGRAD_GRAD,),
    "expects-dot-grad-after-autograd.grad": (p.AUTOGRAD_GRAD,),
    "where-nan": (r"where\s*\(",),
    "function-ignores-grad_output": (r"def\s+backward",),
    "function-wrong-count": (r"def\s+backward",),
    "returns-grad-tensor": (_RETURN,),
    "no-grad-without-parens": (r"no_grad\b(?!\s*\()",),
    "off-by-one-step": (r"\brange\s*\(", p.LOOP),
    "hard-coded": (_RETURN,),
    "formula-not-autograd": (_RETURN,),
    "not-converged": (r"\brange\s*\(", p.LOOP),
    "bias-mean": (r"\.mean\s*\(|torch\.mean\s*\(",),
    "missing-transpose": (r"@|matmul|\bmm\b",),
    "relu-mask-from-gradient": (r">\s*=?\s*0",),
}


def lines_of(name: str, source: bytes, function: str | None) -> tuple[int, ...]:
    """The lines, from 1, at which a mistake shows; at most :data:`MAX_LINES`, none where none does.

    Args:
        name: the mistake's id.
        function: what the exercise calls; its own lines are looked at first, then those of what it uses.
    """
    lines = [line[:MAX_LINE] for line in without_comments(plain(source)).split("\n")]
    block = block_of(lines, function)
    for inside in (block, lines_used(lines, function)):
        for pattern in _SHOWS.get(name, ()):
            found = [index + 1 for index in inside if re.search(pattern, lines[index])]
            if found:
                # What is returned last is what came back.
                return tuple(found[-1:] if pattern == _RETURN else found[:MAX_LINES])
    return ()
