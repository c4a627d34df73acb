"""The kinds of check. One file each; the file's name is the kind's name in YAML.

To add one, drop in a module with a :class:`~grader.course.check.CheckSpec` subclass whose ``kind``
is the module's name; nothing else needs to know.
"""

from __future__ import annotations

from typing import Final

from grader.course.check import CheckSpec
from grader.course.discovery import kinds_in

KINDS: Final = kinds_in(__name__, __path__, CheckSpec)
