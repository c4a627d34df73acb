"""Questions to the loops of a student's source; text only, in linear time."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Final

# Each name and each loop costs a search of its own.
_MAX: Final = 40
_BACKWARD: Final = re.compile(r"\.backward\s*\(|autograd\.grad\s*\(")
_ROOT: Final = re.compile(r"^\s*(\w+)\.backward|autograd\.grad\s*\(\s*(\w+)\s*,")
_MOVES: Final = re.compile(r"\.step\s*\(|-=|\.sub_\(|\.add_\(|\.copy_\(|\.data\b|^\s*(\w+)\s*=\s*\1\s*-")
_OPTIMIZED: Final = re.compile(r"(?:SGD|Adam\w*|RMSprop|Adagrad)\s*\(\s*(?:params\s*=\s*)?[\[(]([^\])]{0,200})[\])]")
_READ: Final = re.compile(r"\b(?!autograd\b|torch\b|self\b)([A-Za-z_]\w*)\.grad\b(?!\s*\()")
_ASKED: Final = re.compile(r"autograd\.grad\s*\(\s*\w+\s*,\s*[\[(]?\s*([A-Za-z_]\w*)")
# A call of anything else may compute with a parameter that it does not name.
_CALL: Final = (
    r"(?<![.\w])(?!print\b|float\b|len\b)[a-z_]\w*\s*\("
    r"|(?<![.\w])(?!torch\b|nn\b|np\b|F\b)[a-zA-Z_]\w*\.(?!append\b)\w+\s*\(\s*\w"
)
_PARAMETERS_IN_TURN: Final = re.compile(r"\bfor\s+\w+\s+in\s+(?:[\[(]\s*[\w.]+\s*,|\w+\.parameters|params)")
_TAKEN_IN_TURN: Final = r"\bfor\s+(?:[\w(]+\s*,\s*)*(?:{names})\b[\w, )]*\bin\b"
_HEAD: Final = re.compile(r"[ \t]*(?:for|while|(?:async[ \t]+)?def)\b")
_TRACKED: Final = re.compile(r"requires_grad\s*=\s*True|requires_grad_\s*\(|Parameter\s*\(|Variable\s*\(")


def in_loop(source: str, pattern: str) -> bool:
    """Whether a line inside a loop shows ``pattern``."""
    return any(re.search(pattern, line) for body in bodies(source) for line in body)


def computes_before(source: str) -> bool:
    """Whether a loop goes backward and moves its parameters, and computes with none of them above that.

    Parameters are the tensors that an optimizer is given by name, or whose gradients are asked for by name.
    """
    names = _parameters(source)
    if not names or _PARAMETERS_IN_TURN.search(source):
        return False
    if re.search(_TAKEN_IN_TURN.format(names="|".join(names)), source):
        return False
    uses = re.compile(rf"\b(?:{'|'.join(names)})\b(?!\.(?:grad|data|item)\b)|{_CALL}")
    for body in bodies(source):
        at = next((index for index, line in enumerate(body) if _BACKWARD.search(line)), None)
        root = None if at is None else _ROOT.search(body[at])
        if root is None or not any(_MOVES.search(line) for line in body):
            continue
        above = [line for line in body[:at] if ".grad" not in line and "zero_grad" not in line]
        made = re.compile(rf"^[ \t]*{root[1] or root[2]}[ \t]*=(?!=)", re.MULTILINE)
        if made.search(source) and not any(uses.search(line) for line in above):
            return True
    return False


def tracks_anew(source: str) -> bool:
    """Whether every backward pass shares its loop, or else its function, with the making of a tracked tensor."""
    lines = source.split("\n")
    depths = [len(line) - len(line.lstrip()) for line in lines]
    passes = [index for index, line in enumerate(lines) if ".backward(" in line][:_MAX]
    for at in passes:
        depth, head = depths[at], at
        while head > 0 and not (depths[head] < depth and _HEAD.match(lines[head])):
            depth = min(depth, depths[head])
            head -= 1
        end = next((below for below in range(head + 1, len(lines)) if depths[below] <= depths[head]), len(lines))
        if not any(_TRACKED.search(line) for line in lines[head + 1 : end]):
            return False
    return bool(passes)


def _parameters(source: str) -> list[str]:
    found = [name for made in _OPTIMIZED.finditer(source) for name in re.findall(r"[A-Za-z_]\w*", made[1])]
    found += _READ.findall(source) + _ASKED.findall(source)
    return list(dict.fromkeys(found))[:_MAX]


def bodies(source: str) -> Iterator[list[str]]:
    """For each loop the lines that stand further in below its head."""
    lines = source.split("\n")
    depths = [len(line) - len(line.lstrip()) for line in lines]
    heads = (index for index, line in enumerate(lines) if re.match(r"[ \t]*(?:for|while)\b", line))
    for head in itertools.islice(heads, _MAX):
        end = next((at for at in range(head + 1, len(lines)) if depths[at] <= depths[head]), len(lines))
        yield lines[head + 1 : end]
