"""What came back gives it away, or a graph was gone through a second time."""

from __future__ import annotations

from typing import Final

from grader.mistakes import source
from grader.mistakes.facts import Facts
from grader.mistakes.rules import patterns as p
from grader.mistakes.rules.behaviour import accused_of, has_history, is_nan, misplaced
from grader.mistakes.rules.progress import lag, same_entries
from grader.mistakes.rules.rule import Rule


def _ignores_grad_output(facts: Facts) -> bool:
    """A Function of the student's own never looks at the gradient that arrives."""
    return facts.raised is None and facts.has(p.OWN_FUNCTION) and source.ignores_what_arrives(facts.source)


def _same_leaf_throughout(facts: Facts) -> bool:
    """A log of tensors that are tracked and have no history: the parameter itself, over and over."""
    return accused_of(facts, "graph-kept-in-log") and same_entries(facts) and not has_history(facts)


def _one_step_late(facts: Facts) -> bool:
    """Every list lags, and the update stands above backward."""
    return facts.raised is None and lag(facts, 1) and source.updates_before_backward(facts.source)


def _steps_first(facts: Facts) -> bool:
    """In a loop with an optimizer, the step stands above backward."""
    return (
        facts.raised is None
        and facts.has(p.LOOP)
        and facts.has(p.STEP)
        and source.updates_before_backward(facts.source)
        and facts.engine_runs >= 1
    )


RULES: Final = (
    Rule(
        "where-nan",
        lambda f: f.raised is None and is_nan(f) and f.has(r"where\s*\("),
        "nan comes out, and a branch that is not taken is differentiated too",
        sure=True,
    ),
    Rule(
        "graph-outside-loop",
        lambda f: f.says(p.SECOND_TIME) and f.has(p.LOOP) and f.count(p.BACKWARD) == 1,
        "every round goes backward through a graph made before the loop",
    ),
    Rule("backward-twice", lambda f: f.says(p.SECOND_TIME), "backward went through the same graph twice"),
    Rule(
        "alias-history",
        _same_leaf_throughout,
        "all entries are one and the same tensor",
        sure=True,
    ),
    Rule(
        "returns-grad-tensor",
        lambda f: accused_of(f, "returns-grad-tensor") and not misplaced(f),
        "the result is still tracked",
        sure=True,
    ),
    Rule(
        "graph-kept-in-log",
        lambda f: accused_of(f, "graph-kept-in-log"),
        "the kept values are still tracked",
        sure=True,
    ),
    Rule(
        "function-ignores-grad_output",
        _ignores_grad_output,
        "your own Function's backward does not use the gradient that arrives",
        sure=True,
    ),
    Rule(
        "step-before-backward",
        _one_step_late,
        "every entry comes one step late, and the update stands before backward",
        sure=True,
    ),
    Rule("step-before-backward", _steps_first, "the step stands before backward"),
    Rule(
        "off-by-one-step",
        lambda f: f.raised is None and (lag(f, 1) or lag(f, -1)),
        "every entry comes one step late or early",
        sure=True,
    ),
    Rule(
        "alias-history",
        lambda f: f.raised is None and same_entries(f) and f.has(p.KEPT_ALIVE),
        "all entries are equal to the last",
        sure=True,
    ),
)
