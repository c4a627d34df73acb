"""The next values of a generator or iterable."""

from __future__ import annotations

import itertools
from typing import Any

from grader.child.steps.scope import Scope


def run(step: dict[str, Any], scope: Scope) -> list[Any]:
    return list(itertools.islice(scope.follow(step["iterate"]), step["take"]))
