"""Naming the mistake behind a wrong answer, with the evidence; nothing where the evidence is thin.

Three sources, joined: rules on how the run failed (``rules``), mutants that give the very same
numbers (``known``, ``match``), and constants between wrong and right (``ratios``). A mutant that
is not compatible with the student's source is no evidence.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Final

from grader.mistakes import flow, source
from grader.mistakes.facts import Facts
from grader.mistakes.hints import HINTS
from grader.mistakes.known import Known
from grader.mistakes.match import behaves_alike
from grader.mistakes.mutant import Mutant
from grader.mistakes.ratios import ratio_mistakes
from grader.mistakes.rules import named_by_evidence
from grader.mistakes.rules import patterns as p
from grader.mistakes.rules.behaviour import (
    gives_none,
    halves,
    most_passes,
    negates,
    overwrites_answer,
    returns_something,
)
from grader.mistakes.rules.broken_graph import detaches
from grader.mistakes.written_in import MIN_HIDDEN, shows_answers, written_in
from grader.model import Diagnosis
from grader.telling import tell

# A second guess is wrong far more often than the first.
MAX_DIAGNOSES: Final = 1


def diagnose(facts: Facts, known: Callable[[], Sequence[Known]]) -> list[Diagnosis]:
    """Diagnoses of one wrong answer, the likeliest first.

    Args:
        known: gives the exercise's mutants; called only where the evidence leaves the question open.
    """
    if (evidence := written_in(facts)) is not None:
        return _told([("hard-coded", evidence)])
    if facts.raised is None and (own := _written_by_author(facts, known)):
        return _told([(own.id, _SAME)], own.hint)
    if overwrites_answer(facts):
        return []
    rules = list(named_by_evidence(facts))
    if rules and rules[0].sure:
        return _told([(rule.id, rule.evidence) for rule in rules[:1]])
    # An exception that PyTorch's own words explain needs no author.
    if facts.raised is not None and (own := _written_by_author(facts, known)):
        return _told([(own.id, _SAME)], own.hint)
    made = [each for each in known() if each.mutant.hint is None]
    alike = [each.mutant for each in made if behaves_alike(facts.exercise, each.observed, facts.observed)]
    matching = list(dict.fromkeys(mutant.id for mutant in alike if is_plausible(mutant.id, facts)))
    matching.sort(key=lambda name: _likelihood(name, facts))
    agreed = [rule for rule in rules if rule.id in matching]
    if agreed:
        return _told([(rule.id, rule.evidence) for rule in agreed])
    if facts.raised is not None:
        return _told([(rule.id, rule.evidence) for rule in rules] or [(name, _SAME) for name in matching[:1]])
    named = [(name, _SAME) for name in matching]
    named += [(rule.id, rule.evidence) for rule in rules]
    named += ratio_mistakes(facts)
    if _right_but_for_the_method(facts):
        named.insert(0, ("formula-not-autograd", tell("the numbers are right, and the autograd engine never ran")))
    elif named and named[0][0] == "forgot-factor-2" and _averages_instead(facts):
        named.insert(0, ("sum-vs-mean", tell("the numbers are too small by a constant, and the source takes a mean")))
    elif _knows_only_shown(facts) and facts.engine_runs == 0 and shows_answers(facts):
        named.insert(0, ("hard-coded", tell("every shown input is right and hidden ones are wrong")))
    return _told(named)


def _written_by_author(facts: Facts, known: Callable[[], Sequence[Known]]) -> Mutant | None:
    """The first of the author's own mistakes that gives the same; the author knows the exercise best."""
    if not facts.exercise.mistakes:
        return None
    written = (each for each in known() if each.mutant.hint is not None)
    return next((each.mutant for each in written if behaves_alike(facts.exercise, each.observed, facts.observed)), None)


_SAME: Final = tell("the reference with this mistake gives the very same on every input")

# Without this in the source, a mutant of this kind only looks alike.
_NEEDS: Final = {
    "data-in-forward": p.DATA,
    "no-grad-around-forward": p.NO_GRAD,
    "rebind-under-no-grad": p.NO_GRAD,
    "item-breaks-graph": p.ITEM,
    "tensor-of-tensors": p.OF_TENSORS,
    "zero-only-some": p.ZEROING,
    "zero-before-first-backward": p.ZEROING,
    "graph-outside-loop": p.LOOP,
    "alias-history": p.LOOP,
    "optimizer-bad-params": p.OPTIMIZER,
    "backward-result-used": p.BACKWARD_AS_VALUE,
    "grad-tuple": p.AUTOGRAD_GRAD,
    "expects-dot-grad-after-autograd.grad": p.AUTOGRAD_GRAD,
    "data-write-before-backward": p.DATA,
    "second-derivative-sum": p.BACKWARD,
    "broadcast-n-n1": r"view|reshape|unsqueeze|None|squeeze|shape|\.T\b|flatten|ravel",
}

# These say something of the forward pass only where they stand in it.
_OFF_THE_GRAPH: Final = {"item-breaks-graph": p.ITEM, "data-in-forward": p.DATA, "detach-in-forward": p.DETACH}


def is_plausible(name: str, facts: Facts) -> bool:
    """Whether the student's source can hold this mistake at all."""
    if not returns_something(facts):
        return False
    if name == "no-requires-grad":
        return not facts.has(p.REQUIRES) or facts.count(p.NEW_TENSOR) > facts.count(p.REQUIRES)
    if name in {"nonleaf-grad", "leaf-lost-at-creation"} and gives_none(facts):
        return p.NONLEAF_WARNING in facts.warnings
    if name == "forgot-backward":
        return not facts.has(p.BACKWARD)
    if name == "zero-before-step":
        return source.clears_between(facts.source)
    if name == "step-before-backward":
        return source.updates_before_backward(facts.source)
    if name == "off-by-one-step":
        repeats = facts.has(p.LOOP) or facts.count(p.STEP) >= 2 or facts.count(p.BACKWARD) >= 2
        return repeats and not source.updates_before_backward(facts.source)
    if name == "lr-forgotten":
        return facts.has(p.OPTIMIZER) or not facts.has(p.RATE_USED)
    if name == "optimizer-holds-old-tensor":
        return source.reassigned_after_optimizer(facts.source)
    if name == "rewrap-requires-grad":
        return facts.count(p.REQUIRES) >= 2 and source.remakes_tensor(facts.source)
    if name == "detach-in-forward":
        return detaches(facts)
    if name == "step-not-called":
        return facts.has(p.STEPPED)
    if name == "backward-twice":
        again = facts.engine_runs > most_passes(facts) and flow.goes_through_graph_again(facts.source)
        return facts.raised is not None or again
    if name in _OFF_THE_GRAPH and facts.raised is None and not flow.in_forward_pass(facts.source, _OFF_THE_GRAPH[name]):
        return False
    if name == "forgot-factor-2":
        return halves(facts)
    if name == "sign-flipped":
        return negates(facts)
    if name == "alias-history" and facts.raised is None and not facts.has(p.KEPT_ALIVE):
        return False
    if name == "item-breaks-graph" and gives_none(facts) and not source.cuts_before_backward(facts.source, p.ITEM):
        return False
    shown = _NEEDS.get(name)
    return shown is None or facts.has(shown)


# Many right programs hold what these need, so they come after what fits as well.
_WEAK: Final = ("item-breaks-graph", "rewrap-requires-grad", "hard-coded", "value-not-gradient")


def _likelihood(name: str, facts: Facts) -> int:
    """Sorts mistakes that give the same numbers: the more the source shows of one, the earlier."""
    if name in _WEAK:
        return 2
    # What the exercise itself asks for is no sign of a mistake.
    shown = {**_NEEDS, "detach-in-forward": p.DETACH}.get(name)
    return 0 if shown is not None and not facts.asks_for(shown) else 1


def _told(named: Sequence[tuple[str, str]], hint: str | None = None) -> list[Diagnosis]:
    unique = dict(reversed(named))
    order = list(dict.fromkeys(name for name, _ in named))
    return [
        Diagnosis(id=name, evidence=unique[name], hint=hint or HINTS[name])
        for name in order[:MAX_DIAGNOSES]
        if hint or name in HINTS
    ]


def _right_but_for_the_method(facts: Facts) -> bool:
    failing = [rows for rows in facts.findings if not all(finding.passed for finding in rows)]
    accused = [finding.accuses for rows in failing for finding in rows if not finding.passed]
    return len(failing) == 1 and set(accused) == {"formula-not-autograd"}


def _averages_instead(facts: Facts) -> bool:
    """Half of everything: a mean of two that nobody asked for, and no half in the source."""
    return facts.has(p.AVERAGED) and not facts.asks_for(p.AVERAGED) and not facts.has(p.HALVED)


def _knows_only_shown(facts: Facts) -> bool:
    rows = [rows for rows in facts.findings if any(f.hidden for f in rows) and not all(f.passed for f in rows)]
    values = [finding for row in rows for finding in row if finding.accuses != "formula-not-autograd"]
    shown = [finding.passed for finding in values if not finding.hidden]
    hidden = [finding.passed for finding in values if finding.hidden]
    wrong = hidden.count(False)
    return bool(shown) and all(shown) and wrong >= MIN_HIDDEN and wrong >= math.ceil(len(hidden) / 2)
