"""What a case does with the student's classes and functions, step by step. One kind per file.

A step is a mapping whose key names its kind; ``let`` gives its result a name that later steps and
checks can use::

    steps:
      - {let: a, call: Value, args: [2.0]}
      - {let: c, op: "*", of: [2, a]}
      - {call: c.backward}
      - {let: g, get: a.grad}

To add a kind, drop in a module here whose :class:`Step` subclass bears its name, and one of the same
name in ``grader/child/steps``, which runs it.
"""

from __future__ import annotations

from typing import Final

from grader.course.discovery import kinds_in
from grader.course.steps.step import Step

__all__ = ["STEPS", "Step"]

STEPS: Final = kinds_in(__name__, __path__, Step)
