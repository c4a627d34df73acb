"""Where a function stands in the text of a file that may be no Python at all."""

from __future__ import annotations

import re
from collections.abc import Sequence


def block_of(lines: Sequence[str], function: str | None) -> range:
    """The indices of a function's lines; all lines where it is not defined with ``def``, or for a script."""
    head = re.compile(rf"([ \t]*)(?:async[ \t]+)?def[ \t]+{re.escape(function or '')}\b")
    starts = [(index, match[1]) for index, line in enumerate(lines) if (match := head.match(line))]
    if not function or not starts:
        return range(len(lines))
    # Python keeps the last definition of a name.
    start, indent = starts[-1]
    last = start
    for index in range(start + 1, len(lines)):
        line = lines[index]
        if not line.strip():
            continue
        deeper = line.startswith(indent) and line[len(indent) : len(indent) + 1] in {" ", "\t"}
        # A signature over several lines closes at the margin.
        if not deeper and line.strip()[:1] not in {")", "]", "}"}:
            break
        last = index
    return range(start, last + 1)


def lines_used(lines: Sequence[str], function: str | None) -> Sequence[int]:
    """The indices of the lines that a function may use: all but those of functions and classes that it never reaches.

    All lines, where it is not defined at the left margin, or for a script.
    """
    head = re.compile(r"(?:async[ \t]+)?(?:def|class)[ \t]+(\w+)")
    owners: list[str | None] = []
    words: dict[str, set[str]] = {}
    owner: str | None = None
    for line in lines:
        if found := head.match(line):
            owner = found[1]
        elif line and line[0] not in " \t)]}":
            owner = None
        owners.append(owner)
        if owner is not None:
            words.setdefault(owner, set()).update(re.findall(r"\w+", line))
    if function is None or function not in words:
        return range(len(lines))
    reached, todo = {function}, [function]
    while todo:
        new = (words[todo.pop()] & words.keys()) - reached
        reached |= new
        todo += new
    return [index for index, owner in enumerate(owners) if owner is None or owner in reached]
