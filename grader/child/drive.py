"""Cases that are more than one call: the steps of a spec, or the exercise's probe."""

from __future__ import annotations

import types
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from grader.child.load import run_author
from grader.child.steps import Scope, run_steps
from grader.child.supply import Supply


@dataclass(frozen=True, slots=True)
class Drive:
    """How an exercise drives the student's module.

    ``defines`` are the names it must have; ``wanted`` the roots that checks read, or that the probe
    returns.
    """

    defines: tuple[str, ...]
    wanted: tuple[str, ...]
    probe: Probe | None
    supply: Supply | None

    @classmethod
    def from_message(cls, message: Any, supply: Supply | None) -> Drive | None:
        """Read the part of a job that is about this; None where an exercise is a function or a script."""
        if "defines" not in message:
            return None
        probe = Probe(message["probe"]) if "probe" in message else None
        return cls(tuple(message["defines"]), tuple(message["wanted"]), probe, supply)

    def scope(self, module: types.ModuleType, inputs: dict[str, Any]) -> Scope:
        """The surroundings of one case; :meth:`run` runs it there."""
        return Scope(module, inputs, self.supply, self.defines)

    def run(self, steps: Sequence[Any], scope: Scope) -> None:
        """Run a case, binding what it observes in ``scope.roots``."""
        if self.probe is not None:
            self.probe.run(scope, self.wanted)
        else:
            run_steps(steps, scope)


class Probe:
    """The exercise's own ``probe(student, inputs)``."""

    def __init__(self, message: Any) -> None:
        self._name: str = message["file"].removesuffix(".py")
        self._code = compile(message["source"], message["file"], "exec", dont_inherit=True)

    def run(self, scope: Scope, wanted: tuple[str, ...]) -> None:
        """Run it with the student's module and the case's inputs by name."""
        # Afresh for each case: nothing that a student's code did to its globals reaches the next.
        found = run_author(self._code, self._name).__dict__["probe"](scope.module, dict(scope.roots))
        scope.roots.update({name: found[name] for name in wanted})
