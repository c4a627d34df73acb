"""Rules that name a mistake from how a run failed: its exception, its warnings, counts, and the source.

An exception's text alone never names a mistake: one message has many causes. Each rule joins it with
something else that was seen. Rules stand in order, the more particular first; the first that holds
is the likeliest.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from grader.mistakes import source
from grader.mistakes.facts import Facts
from grader.wire.numbers import as_number
from grader.wire.values import Tensor

_X1: Final = "does not require grad and does not have a grad_fn"
_UNTRACKED: Final = "does not require grad"
_X2: Final = "backward through the graph a second time"
_X3: Final = "leaf Variable that requires grad"
_X4: Final = "modified by an inplace operation"
_W1: Final = "The .grad attribute of a Tensor that is not a leaf Tensor"

DETACH: Final = r"\.detach(_)?\s*\("
DATA: Final = r"\.data\b"
NO_GRAD: Final = r"no_grad|inference_mode|set_grad_enabled\s*\(\s*False"
ITEM: Final = r"\.item\s*\(|\bfloat\s*\(|\.tolist\s*\("
REQUIRES: Final = r"requires_grad\s*=\s*True|requires_grad_\s*\(|\.requires_grad\s*=\s*True|nn\.Parameter|nn\.Linear"
TYPO: Final = (
    r"\.require_grad\b|\.require_grads\b|\.requires_grad_\s*=|\.requires_grads\b|\.required_grad\b|\.requiresgrad\b"
    r"|\.requiers_grad\b|\.require_gradient\b|\.requires_gradient\b|\.requires_Grad\b|\.requireGrad\b|\.requiresGrad\b"
    r"|\.grad_required\b|\.requires_grad\s*==|^\s*\w+\.requires_grad\s*$|\.requires_grad_\s*$|\.required_grads?\b"
)
NEW_TENSOR: Final = r"torch\.(tensor|as_tensor|Tensor|FloatTensor|DoubleTensor)\s*\("
OF_TENSORS: Final = r"torch\.(tensor|as_tensor|Tensor|FloatTensor)\s*\(\s*[\[(]"
AUTOGRAD_GRAD: Final = r"autograd\.grad\s*\(|(?<![.\w])grad\s*\("
BACKWARD: Final = r"\.backward\s*\(|autograd\.backward\s*\("
BARE_BACKWARD: Final = r"\.backward\b(?!\s*\()"
ZEROING: Final = r"zero_grad|\.grad\s*=\s*None|\.grad\.zero_|\.grad\.data\.zero_|\.grad\.fill_|\.grad\[|\.grad\s*=\s*torch"
LOOP: Final = r"^\s*(for|while)\b"
STEPPED: Final = r"\.step\b(?!\s*\()"
NUMPY: Final = r"\bnp\.|\bnumpy\b"
MATH: Final = r"\bmath\.|from math import"
ROUNDING: Final = r"torch\.(round|floor|ceil|sign|argmax|argmin|heaviside)\b|\.(round|floor|ceil|long|int|argmax|sign)\s*\("


@dataclass(frozen=True, slots=True)
class Rule:
    """``when`` holds: the mistake is ``id``. ``sure``: no mutant needs to be asked."""

    id: str
    when: Callable[[Facts], bool]
    evidence: str
    sure: bool = False


def named_by_evidence(facts: Facts) -> Iterator[Rule]:
    """The rules that hold, the likeliest first."""
    for rule in _RULES:
        if rule.when(facts):
            yield rule


def gives_none(facts: Facts) -> bool:
    """Whether a call returned None, or something that holds it, where the reference does not."""
    if facts.raised is not None:
        return "NoneType" in facts.message
    for expected, observed in zip(facts.expected.cases, facts.observed.cases, strict=False):
        for root, value in observed.roots.items():
            if root == "args":
                continue
            wanted = expected.roots.get(root)
            if _has_none(value) and not _has_none(wanted):
                return True
            if isinstance(wanted, Tensor) and wanted.grad is not None and isinstance(value, Tensor) and value.grad is None:
                return True
    return False


def _has_none(value: object) -> bool:
    if isinstance(value, list | tuple):
        return any(_has_none(item) for item in value)
    if isinstance(value, dict):
        return any(_has_none(item) for item in value.values())
    return value is None


def _fails_with(facts: Facts, text: str) -> bool:
    return any(text in finding.message for rows in facts.findings for finding in rows if not finding.passed)


def _untracked(facts: Facts) -> bool:
    """No graph where there should be one: said by an exception, or by a check."""
    return _untracked_error(facts) or (
        facts.raised is None
        and (_fails_with(facts, "has no grad_fn") or _fails_with(facts, "as far as autograd can see"))
        and not _fails_with(facts, "not a sequence")
        and not _something_attached(facts)
    )


def _something_attached(facts: Facts) -> bool:
    """Whether a graph is there, only not where it is asked for."""
    for case in facts.observed.cases:
        result = case.roots.get("result")
        items = result if isinstance(result, list | tuple) else list(result.values()) if isinstance(result, dict) else []
        if any(isinstance(item, Tensor) and item.grad_fn for item in items):
            return True
    return False


def _partly_untracked(facts: Facts) -> bool:
    """Numbers right and a gradient wrong: a part of the graph is missing."""
    wrong = [finding for rows in facts.findings for finding in rows if not finding.passed]
    return facts.raised is None and bool(wrong) and all(
        "gradient" in finding.check or "`gradient`" in finding.message for finding in wrong
    )


def numbers_of(value: object) -> list[float]:
    if isinstance(value, list | tuple):
        return [number for item in value for number in numbers_of(item)]
    number = as_number(value) if isinstance(value, int | float | Tensor) else None
    return [float(number)] if isinstance(number, int | float) else []


def nothing_moves(facts: Facts) -> bool:
    """Whether an iteration gives back where it started, on every call."""
    if facts.raised is not None or len(facts.observed.cases) < 2 or not facts.exercise.signature:
        return False
    results = [numbers_of(case.roots.get("result")) for case in facts.observed.cases]
    goals = [numbers_of(case.roots.get("result")) for case in facts.expected.cases]
    if results and goals and all(a and b and a[0] == b[0] for a, b in zip(results, goals, strict=False)):
        return False
    starts = [
        [float(v) for v in planned.sent.values() if isinstance(v, float)] for planned in facts.job.cases
    ]
    if not all(results):
        return False
    if any(starts):
        firsts = [result[0] for result in results]
        return all(
            any(abs(first - start) < 1e-6 for start in given[:1]) for first, given in zip(firsts, starts, strict=False)
        ) and any(len(result) == 1 or len({round(n, 6) for n in result[: max(1, len(result))]}) <= 2 for result in results)
    return len({tuple(round(number, 5) for number in result) for result in results}) == 1


def explodes(facts: Facts) -> bool:
    """Whether numbers come out as nan, infinite or absurdly large where they should settle."""
    if facts.raised is not None:
        return False
    wild = [
        number
        for case in facts.observed.cases
        for number in numbers_of(case.roots.get("result"))
        if math.isnan(number) or math.isinf(number) or abs(number) > 1e6
    ]
    return len(wild) > 0


def same_entries(facts: Facts) -> bool:
    """Whether a list that should hold different numbers holds one, the last, over and over."""
    found = False
    for expected, observed in zip(facts.expected.cases, facts.observed.cases, strict=False):
        for wanted, given in _lists(expected.roots.get("result"), observed.roots.get("result")):
            wants, gives = numbers_of(wanted), numbers_of(given)
            if len(gives) != len(wants) or len(gives) < 2 or len({round(n, 7) for n in wants}) < 2:
                continue
            if len({round(n, 7) for n in gives}) > 1 or abs(gives[-1] - wants[-1]) > 1e-2 * max(1.0, abs(wants[-1])):
                return False
            found = True
    return found


def _lists(expected: object, observed: object) -> Iterator[tuple[object, object]]:
    if isinstance(expected, list) and isinstance(observed, list):
        yield expected, observed
    elif isinstance(expected, tuple) and isinstance(observed, list | tuple) and len(expected) == len(observed):
        if all(isinstance(item, int | float) for item in expected):
            yield expected, observed
        for wanted, given in zip(expected, observed, strict=True):
            yield from _lists(wanted, given)


def _undershoots(facts: Facts) -> bool:
    """Whether the first number lies between nothing and the goal on every call."""
    if facts.raised is not None or not facts.observed.cases:
        return False
    for expected, observed in zip(facts.expected.cases, facts.observed.cases, strict=False):
        wanted, given = numbers_of(expected.roots.get("result")), numbers_of(observed.roots.get("result"))
        if not wanted or not given or not 0.1 < given[0] / (wanted[0] or 1.0) < 1.0:
            return False
    return True


def _free_rate(facts: Facts) -> bool:
    signature = facts.exercise.signature
    named = {parameter.name for parameter in signature.parameters} if signature else {"lr"}
    return not named & {"lr", "rate", "steps"} and facts.has(LOOP)


def _climbs(facts: Facts) -> bool:
    return facts.has(
        r"\+=\s*[^\n]*\.grad|=\s*(\w+)\s*\+\s*[^\n]*\.grad|maximize\s*=\s*True|\(\s*-\s*\w*loss\w*\s*\)\.backward"
        r"|=\s*-\s*\(\(|\+=\s*\w*(lr|rate|step)\w*\s*\*|=\s*(\w+)(\.data)?\s*\+\s*\w*(lr|rate|eta|step)\w*\s*\*"
    )


def _grad_is_none(facts: Facts) -> bool:
    # A function that returns nothing at all gives None for quite another reason.
    returns = facts.exercise.signature is None or facts.has(r"\breturn[ \t(]+\S|\blambda\b")
    return returns and gives_none(facts)


def _lag(facts: Facts, shift: int) -> bool:
    """Whether each list is the expected one, ``shift`` places late (1) or early (-1)."""
    found = False
    for expected, observed in zip(facts.expected.cases, facts.observed.cases, strict=False):
        for wanted, given in _lists(expected.roots.get("result"), observed.roots.get("result")):
            wants, gives = numbers_of(wanted), numbers_of(given)
            if not isinstance(wanted, list) or len(wants) < 3 or len(gives) < 3:
                continue
            pairs = zip(gives[1:], wants[:-1], strict=False) if shift > 0 else zip(gives[:-1], wants[1:], strict=False)
            if not all(math.isclose(a, b, rel_tol=1e-3, abs_tol=1e-4) for a, b in pairs):
                return False
            found = True
    return found


def _untracked_error(facts: Facts) -> bool:
    return facts.says(_UNTRACKED) and not facts.says("numpy()") and not facts.says(_X3)


def _is_nan(facts: Facts) -> bool:
    return any("nan" in finding.message for rows in facts.findings for finding in rows if not finding.passed)


_RULES: Final = (
    # Messages that have one cause
    Rule("int-requires-grad", lambda f: f.says("Only Tensors of floating point") or _fails_with(f, "only floats have gradients"), "a tensor of whole numbers was to be tracked", True),
    Rule("no-grad-without-parens", lambda f: f.says("context manager protocol") and f.has(NO_GRAD), "`with` was given the class itself", True),
    Rule("missing-super-init", lambda f: f.says("before Module.__init__() call") or f.says("super().__init__"), "the module was used before its own set-up", True),
    Rule("function-wrong-count", lambda f: f.says("incorrect number of gradients") or _fails_with(f, "incorrect number of gradients"), "backward returned another number of gradients than forward has inputs", True),
    Rule("unregistered-parameter", lambda f: f.has(r"self\.\w+\s*=\s*(torch\.(tensor|zeros|ones|rand|randn|full)|\[)") and f.has(r"Module\b") and f.has(r"\.parameters\s*\("), "the module holds tensors that are not among its parameters()", True),
    Rule("leaf-lost-at-creation", lambda f: f.says("can't optimize a non-leaf"), "the optimizer was given the result of an operation", True),
    Rule("optimizer-bad-params", lambda f: f.says("params argument given to the optimizer") or f.says("empty parameter list") or f.says("optimizer can only optimize Tensors"), "the optimizer refused its parameters", True),
    Rule("inplace-leaf", lambda f: f.says(_X3) and f.says("in-place"), "a tracked leaf was changed in place while autograd was recording", True),
    Rule("inplace-saved", lambda f: f.says(_X4) or _fails_with(f, _X4), "a value that the backward pass needs was overwritten", True),
    Rule("numpy-on-grad-tensor", lambda f: f.says("Can't call numpy() on Tensor that requires grad"), "NumPy was given a tracked tensor", True),
    Rule("nonscalar-backward", lambda f: f.says("grad can be implicitly created only for scalar outputs"), "backward was called on a tensor of several elements", True),
    Rule("dtype-mix", lambda f: f.says("to have the same dtype") or f.says("expected scalar type") or f.says("Found dtype") or f.says("same dtype"), "tensors of two floating-point types met", True),
    Rule("zero-before-first-backward", lambda f: f.says("NoneType") and (f.says("zero_") or f.says("fill_") or (f.says("'data'") and f.has(r"\.grad\.data\.zero_"))) and _W1 not in f.warnings, "the gradient was cleared before there was one", True),
    Rule("hidden-state-not-detached", lambda f: f.says(_X2) and f.has(LOOP) and source.backward_of_carried(f.source), "the second round's backward ran into the first round's graph", True),
    Rule("requires-grad-typo", lambda f: (f.has(TYPO) or source.misspelt_requires_grad(f.source)) and (_untracked(f) or gives_none(f) or f.raised is None), "the source sets an attribute that means nothing to autograd", True),
    Rule("grad-tuple", lambda f: f.has(AUTOGRAD_GRAD) and f.raised is not None and (f.says("tuple") or f.says("can't multiply sequence")), "autograd.grad's tuple was used as a gradient", True),
    Rule("grad-tuple", lambda f: f.has(AUTOGRAD_GRAD) and f.raised is None and _fails_with(f, "is a tuple"), "a tuple came back where a gradient was asked for", True),
    Rule("leaf-lost-at-creation", lambda f: f.raised is None and _fails_with(f, "is not a leaf"), "the tensor is the result of an operation", True),
    # The graph never was, or broke
    Rule("math-on-tensor", lambda f: f.has(MATH) and (f.says("'float' object has no attribute") or f.says("only one element tensors can be converted")), "the math module was used on the way", True),
    Rule("math-on-tensor", lambda f: f.has(MATH) and _untracked(f), "the math module was used on the way"),
    Rule("no-create-graph", lambda f: _untracked_error(f) and f.engine_runs >= 1 and f.count(AUTOGRAD_GRAD) >= 2 and not f.has(r"create_graph\s*=\s*True") and not f.has(LOOP), "the second pass found no graph of the first"),
    Rule("rebind-under-no-grad", lambda f: _untracked_error(f) and f.engine_runs >= 1 and f.has(NO_GRAD) and f.has(r"^\s*(\w+)\s*=\s*\1\s*[-+]|^\s*(\w+)\s*,\s*(\w+)\s*=\s*\2\s*[-+]"), "the second round's tensor is not tracked any more", True),
    Rule("no-requires-grad", lambda f: (_untracked_error(f) or (f.raised is None and _fails_with(f, "is not tracked"))) and not f.has(REQUIRES) and not f.has(NO_GRAD), "no tensor is tracked", True),
    Rule("no-requires-grad", lambda f: f.raised is None and _fails_with(f, "is not tracked") and not f.has(NO_GRAD) and not f.has(DETACH), "the tensor is not tracked", True),
    Rule("no-grad-around-forward", lambda f: (_untracked(f) or _partly_untracked(f)) and f.has(NO_GRAD), "the source switches recording off, and a part of the graph is missing", True),
    Rule("tensor-of-tensors", lambda f: _untracked(f) and f.has(OF_TENSORS) and ("onverting a tensor with requires_grad" in f.warnings or "scalar may lead" in f.warnings), "torch.tensor was given tracked tensors, and warned", True),
    Rule("rewrap-requires-grad", lambda f: f.raised is None and (_fails_with(f, "does not reach") or _untracked(f)) and f.has(r"tensor\s*\([^\n]*requires_grad\s*=\s*True|\.requires_grad_\s*\(|\.requires_grad\s*=\s*True"), "the graph starts at a tensor that was made on the way", True),
    Rule("tensor-of-tensors", lambda f: _untracked(f) and f.has(OF_TENSORS) and not f.has(ITEM) and not f.has(DETACH), "a new tensor is built from the values of others"),
    Rule("detach-in-forward", lambda f: (_untracked(f) or _partly_untracked(f)) and f.has(DETACH), "the source detaches, and a part of the graph is missing"),
    Rule("data-write-before-backward", lambda f: _partly_untracked(f) and f.has(r"\.data\s*[-+*/]?=|\.data\.\w+_\("), "a value changed behind autograd's back"),
    Rule("data-in-forward", lambda f: (_untracked(f) or _partly_untracked(f)) and f.has(DATA), "the source goes through .data, and a part of the graph is missing"),
    Rule("item-breaks-graph", lambda f: (_untracked(f) or f.says("has no attribute 'backward'") or f.says("'float' object") or f.says("has no attribute 'mean'") or f.says("has no attribute 'detach'")) and f.has(ITEM), "a plain Python number stands in the forward pass"),
    Rule("nondifferentiable-op", lambda f: (_untracked(f) or _partly_untracked(f) or f.raised is None) and f.has(ROUNDING), "an operation on the way has no slope"),
    Rule("no-requires-grad", lambda f: _untracked_error(f) and f.says("One of the differentiated Tensors") , "one of the tensors is not tracked"),
    # Nothing was filled in
    Rule("backward-result-used", lambda f: _grad_is_none(f) and f.has(r"=\s*[^=\n]*\.backward\s*\(|return\s+[^\n]*\.backward\s*\(|\.append\s*\([^\n]*\.backward\s*\(|\(\s*[\w.]+\.backward\s*\("), "the value of a call to backward is used, and it is None", True),
    Rule("expects-dot-grad-after-autograd.grad", lambda f: _grad_is_none(f) and f.has(AUTOGRAD_GRAD) and f.has(r"\.grad\b(?!\s*\()") and not f.has(BACKWARD), ".grad is read, and autograd.grad does not fill it", True),
    Rule("forgot-backward", lambda f: _grad_is_none(f) and f.engine_runs == 0 and f.has(BARE_BACKWARD) and not f.has(BACKWARD), "backward is named and never called", True),
    Rule("forgot-backward", lambda f: _grad_is_none(f) and f.engine_runs == 0 and not f.has(BACKWARD) and f.has(r"\.grad\b") and not f.has(AUTOGRAD_GRAD), "the engine never ran, so no gradient was filled in", True),
    Rule("step-before-backward", lambda f: _grad_is_none(f) and f.engine_runs == 0 and f.has(BACKWARD) and source.updates_before_backward(f.source), "a gradient is used before anything went backward"),
    Rule("rebind-parameter", lambda f: _grad_is_none(f) and _W1 in f.warnings and f.engine_runs >= 1 and f.has(LOOP) and f.has(r"^\s*(\w+)\s*=\s*\1\s*[-+]|^\s*(\w+)\s*,\s*(\w+)\s*=\s*\2\s*[-+]") and f.raised is not None, "after the update .grad belongs to a tensor that is no leaf", True),
    Rule("nonleaf-grad", lambda f: _grad_is_none(f) and _W1 in f.warnings and source.reads_grad_of_result(f.source), "PyTorch warned that .grad of a tensor that is no leaf is read", True),
    Rule("leaf-lost-at-creation", lambda f: _grad_is_none(f) and _W1 in f.warnings, "PyTorch warned that .grad of a tensor that is no leaf is read", True),
    Rule("no-requires-grad", lambda f: _grad_is_none(f) and f.engine_runs >= 1 and f.count(REQUIRES) < f.count(NEW_TENSOR) and not f.has(r"(loss|y|out)\s*=\s*torch\.tensor"), "a tensor whose gradient is read is not tracked"),
    Rule("rewrap-requires-grad", lambda f: _grad_is_none(f) and f.engine_runs >= 1 and f.count(REQUIRES) >= 1 and not f.has(BARE_BACKWARD) and (f.count(NEW_TENSOR) >= 2 or f.count(REQUIRES) >= 2), "backward ran from a tensor that leads nowhere"),
    Rule("forgot-backward", lambda f: _grad_is_none(f) and f.engine_runs >= 1 and f.has(BARE_BACKWARD), "backward is named and not called"),
    Rule("forgot-backward", lambda f: _grad_is_none(f) and f.engine_runs >= 1 and f.count(BACKWARD) == 1 and f.count(r"\.grad\b") >= 2, "only one backward pass stands in the source"),
    Rule("where-nan", lambda f: f.raised is None and _is_nan(f) and f.has(r"where\s*\("), "nan comes out, and a branch that is not taken is differentiated too", True),
    Rule("graph-outside-loop", lambda f: f.says(_X2) and f.has(LOOP) and f.count(BACKWARD) == 1, "every round goes backward through a graph made before the loop"),
    Rule("backward-twice", lambda f: f.says(_X2), "backward went through the same graph twice"),
    Rule("returns-grad-tensor", lambda f: f.raised is None and any(m.accuses == "returns-grad-tensor" for rows in f.findings for m in rows), "the result is still tracked", True),
    Rule("graph-kept-in-log", lambda f: f.raised is None and any(m.accuses == "graph-kept-in-log" for rows in f.findings for m in rows), "the kept values are still tracked", True),
    Rule("function-ignores-grad_output", lambda f: f.raised is None and f.has(r"autograd\.Function|\(Function\)") and not f.has(r"grad\w*\s*\*|\*\s*(grad|g)\w*|\bg\s*\*|dy\s*\*|\*\s*dy|\*\s*up|up\w*\s*\*"), "your own Function's backward does not use the gradient that arrives", True),
    Rule("step-before-backward", lambda f: f.raised is None and _lag(f, 1) and source.updates_before_backward(f.source), "every entry comes one step late, and the update stands before backward", True),
    Rule("step-before-backward", lambda f: f.raised is None and f.has(LOOP) and f.has(r"\.step\s*\(") and source.updates_before_backward(f.source) and f.engine_runs >= 1, "the step stands before backward"),
    Rule("off-by-one-step", lambda f: f.raised is None and (_lag(f, 1) or _lag(f, -1)), "every entry comes one step late or early", True),
    Rule("alias-history", lambda f: f.raised is None and same_entries(f), "all entries are equal to the last", True),
    # An iteration that goes nowhere, too far, or not far enough
    Rule("forgot-backward", lambda f: nothing_moves(f) and not f.has(BACKWARD) and not f.has(AUTOGRAD_GRAD) and f.has(r"requires_grad|optim"), "nothing moves, and nothing goes backward", True),
    Rule("expects-dot-grad-after-autograd.grad", lambda f: nothing_moves(f) and not f.has(BACKWARD) and f.has(AUTOGRAD_GRAD) and f.has(r"\.step\s*\("), "nothing moves: the step reads .grad, and autograd.grad does not fill it", True),
    Rule("step-not-called", lambda f: f.raised is None and f.has(STEPPED) and not f.has(r"\.step\s*\("), "step is named and never called", True),
    Rule("step-not-called", lambda f: nothing_moves(f) and (f.has(STEPPED) or (f.has(r"optim") and not f.has(r"\.step\s*\("))), "nothing moves, and step is never called", True),
    Rule("optimizer-holds-old-tensor", lambda f: f.raised is None and f.has(r"optim|SGD") and source.reassigned_after_optimizer(f.source), "a name that the optimizer was given stands for another tensor later", True),
    Rule("zero-before-step", lambda f: nothing_moves(f) and source.clears_between(f.source), "nothing moves: the gradients are cleared before the step reads them", True),
    Rule("step-before-backward", lambda f: nothing_moves(f) and source.updates_before_backward(f.source), "the first step is taken before anything went backward", True),
    Rule("data-in-forward", lambda f: f.raised is None and f.has(r"\w\.data\s*[*@]|[*@]\s*\w+\.data\b") and f.has(LOOP) and f.has(r"\.step\s*\("), "the loss goes through .data"),
    Rule("zero-only-some", lambda f: f.raised is None and f.has(LOOP) and source.clears_only_some(f.source), "some of the gradients are cleared and some are not", True),
    Rule("grads-accumulate", lambda f: f.raised is None and f.engine_runs >= 2 and f.has(LOOP) and not f.has(ZEROING) and f.has(BACKWARD) and not f.has(r"requires_grad_\s*\(\s*(True)?\s*\)|detach\(\)\.requires") , "nothing is ever cleared"),
    Rule("sign-flipped", lambda f: explodes(f) and _climbs(f), "the numbers grow without end, and the update adds the gradient", True),
    Rule("lr-too-big", lambda f: explodes(f) and _free_rate(f) and f.engine_runs >= 2 and (f.has(ZEROING) or f.has(AUTOGRAD_GRAD)), "the numbers grow without end", True),
    Rule("lr-forgotten", lambda f: f.raised is None and f.has(r"SGD\s*\(\s*\[?[\w, .]*\]?\s*\)|SGD\s*\(\s*\w+\.parameters\(\)\s*\)"), "the optimizer was given no learning rate"),
    Rule("not-converged", lambda f: _free_rate(f) and f.engine_runs >= 2 and _undershoots(f), "the result is on its way to the best line on every input, and short of it"),
)
