"""Questions to a student's source that a pattern alone does not answer; text only, in linear time."""

from __future__ import annotations

import difflib
import itertools
import re
from typing import Final

_ASSIGNED: Final = r"(?:^|[\n;])[ \t]*{name}[ \t]*(?::[^=\n]+)?=(?!=)([^\n]*)"
_NEARLY: Final = 0.75
_ROUNDED: Final = 5e-6
# Each name, and each optimizer, costs a search of its own.
_MAX_NAMES: Final = 40
_MAX_OPTIMIZERS: Final = 5
_OPTIMIZER: Final = re.compile(r"optim\.\w+\s*\(\s*[\[(]([^\])]{0,200})[\])]|(?:SGD|Adam)\s*\(\s*\[([^\]]{0,200})\]")
# What is in a new tensor's brackets when it is made of another's values; and a new tensor of numbers.
_OF_OTHERS: Final = re.compile(
    r"\.(?:item|detach|tolist)\(|\.data\b|(?:\b[A-Za-z_]\w*|[)\]])\s*[-+*/@]\s*\w|\w\s*[-+*/@]\s*[A-Za-z_]"
)
_PLAIN_TENSOR: Final = r"\s*(?:torch\.)?(?:as_)?tensor\([^\n]*\)\s*"
_NUMBER_OUT: Final = re.compile(r"\s*(?:float\(|\w+(?:\.data|\.detach\(\))*\.(?:item|tolist|numpy)\()")
# Clearing for sure; all that may clear; and names that stand for one tensor after another.
_CLEARED: Final = re.compile(r"\.grad\.(?:data\.)?(?:zero_|fill_)|\.grad\b[\w., \t]{0,80}=(?!=)(?=[^\n]*\bNone\b)")
_CLEARS: Final = re.compile(r"\.grad\.(?:data\.)?(?:zero_|fill_|mul_|copy_)|\.grad\b[^=;\n]{0,80}=(?!=)|\bdel\b")
_OF_GRAD: Final = re.compile(r"\b(\w+)\.grad\b")
_IN_TURN: Final = re.compile(r"\bfor\s+([^\n:]{1,80}?)\s+in\b([^\n]*)")
# What is taken away is no gradient: a count, or a mean as data are centred by.
_NO_STEP: Final = r"\s*\d+\s*(?:$|[;,#])|\s*[\w.]*\b(?:mean|min|max|median)\b"
_GOES_ON: Final = re.compile(r"\.backward\s*\(|\.step\s*\(|autograd\.grad\s*\(")
_CREATED: Final = re.compile(r"tensor|randn|rand\(|zeros|ones|Parameter|requires_grad|full\(|arange|linspace|Tensor")


def reassigned_after_optimizer(source: str) -> bool:
    """Whether a name that an optimizer was given is bound anew further down, or a copy of it tracked in its place."""
    for made in itertools.islice(_OPTIMIZER.finditer(source), _MAX_OPTIMIZERS):
        given = (made[1] or made[2] or "").strip()
        if re.search(r"clone|detach|tensor\(|\*|\.to\(", given):
            return True
        names = set(re.findall(r"\b[A-Za-z_]\w*\b", given))
        rest = _while_it_goes_on(source, made.end())
        for name, value in re.findall(r"^[ \t]*(\w+)[ \t]*=(?!=)([^\n]*)", rest, re.MULTILINE):
            if name in names and not _NUMBER_OUT.match(value):
                return True
            tracked = "requires_grad" in value or "Parameter" in value
            if tracked and names & set(re.findall(r"[A-Za-z_]\w*", value)) and f"{name}.backward" not in rest:
                return True
    return False


def _while_it_goes_on(source: str, start: int) -> str:
    """What stands below a place, without what stands further out than the last pass or step and below it: the end."""
    lines = source[start:].split("\n")
    last = max((at for at, line in enumerate(lines) if _GOES_ON.search(line)), default=0)
    depth = _depth(lines[last])
    end = next((at for at in range(last + 1, len(lines)) if _depth(lines[at]) < depth), len(lines))
    return "\n".join(lines[:end])


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def misspelt_requires_grad(source: str) -> bool:
    """Whether an attribute is set that is almost, and not quite, ``requires_grad``."""
    for name in set(re.findall(r"\.(\w{6,20})[ \t]*(?:=(?!=)|$)", source, re.MULTILINE)):
        if name == "requires_grad":
            continue
        if name == "requires_grad_":
            return True
        if difflib.SequenceMatcher(None, name.lower(), "requires_grad").ratio() > _NEARLY:
            return True
    return False


def backward_of_carried(source: str) -> bool:
    """Whether backward is called on something that each round builds from its own last value."""
    for name in _distinct(r"\b(\w+)\.backward\s*\(", source):
        if re.search(rf"^[ \t]+{name}[ \t]*(\+=|=(?!=)[^\n]*\b{name}\b)", source, re.MULTILINE):
            return True
    return False


def reads_grad_of_result(source: str) -> bool:
    """Whether ``.grad`` is read from a name that holds an operation's result rather than a new tensor."""
    for name in _distinct(r"\b(?!autograd\b|torch\b)(\w+)\.grad\b(?!\s*\()", source):
        made = re.findall(_ASSIGNED.format(name=name), source)
        if made and not any(_CREATED.search(expression) for expression in made):
            return True
    return bool(re.search(r"\]\.grad\b|\)\.grad\b(?!\s*\()", source))


def ignores_what_arrives(source: str) -> bool:
    """Whether a Function's backward is handed gradients and names none of them."""
    for head in itertools.islice(
        re.finditer(r"^([ \t]*)def\s+backward\s*\(\s*\w+\s*,([^)\n]{0,200})\)", source, re.MULTILINE), _MAX_NAMES
    ):
        names = re.findall(r"[A-Za-z_]\w*", re.sub(r":[^,]*", "", head[2]))
        body = _body(source[head.end() :], len(head[1]))
        if names and not re.search(rf"\b(?:{'|'.join(names)})\b", body):
            return True
    return False


def _body(rest: str, depth: int) -> str:
    """What belongs to a head that ``rest`` follows: the rest of its line, and the lines that stand further in."""
    first, *lines = rest.split("\n")
    return "\n".join([first, *itertools.takewhile(lambda line: _depth(line) > depth, lines)])


def makes_tensor_of_list(source: str) -> bool:
    """Whether a new tensor is made of a list that the source fills."""
    names = _distinct(r"torch\.(?:as_)?tensor\s*\(\s*(\w+)\s*[,)]", source)
    return any(re.search(rf"^[ \t]*{name}[ \t]*=[ \t]*\[", source, re.MULTILINE) for name in names)


def switches_off_before_backward(source: str) -> bool:
    """Whether recording is switched off anywhere but below the first call that goes backward."""
    backward, _, _ = order(source)
    off = re.search(r"no_grad|inference_mode|set_grad_enabled\s*\(\s*False", source)
    return off is not None and not 0 <= backward < off.start()


def cuts_before_backward(source: str, pattern: str) -> bool:
    """Whether something that ``pattern`` names is used above the first call that goes backward.

    Leaves that are made with it, and what is only printed, noted or returned, do not count.
    """
    backward, _, _ = order(source)
    for line in source[: max(backward, 0)].split("\n"):
        harmless = re.search(r"requires_grad|Parameter|print|append|return|\bassert\b|tensor\s*\(", line)
        assigned = re.search(r"(?<![=!<>])=(?!=)", line)
        if assigned and re.search(pattern, line[assigned.end() :]) and not harmless:
            return True
    return False


def remakes_tensor(source: str) -> bool:
    """Whether a new tensor is made of one that the source has made before, or a result is made to require grad."""
    made: set[str] = set()
    for line in source.split("\n"):
        assigned = re.match(r"[ \t]*(\w+)[ \t]*=(?!=)(.*)", line)
        new = re.search(r"(?:tensor|Tensor|Parameter|Variable)\s*\(([^\n]*)", line)
        if new and (made & set(re.findall(r"[A-Za-z_]\w*", new[1])) or _OF_OTHERS.search(new[1])):
            return True
        if "requires_grad" in line and re.search(r"\.(?:detach|clone)\s*\(|\.data\b", line):
            return True
        flagged = re.search(r"(\w+)\.requires_grad(?:_\(|\s*=\s*True)", line)
        if flagged and flagged[1] in made and not new:
            return True
        if assigned and ("requires_grad" in assigned[2] or not re.fullmatch(_PLAIN_TENSOR, assigned[2])):
            made.add(assigned[1])
    return False


def clears_only_some(source: str) -> bool:
    """Whether some of the tensors whose gradients are used are cleared and some are not.

    Where one is cleared after another, under a name that stands for each of them, those of a list that is not
    written out may be any.
    """
    if re.search(r"zero_grad\s*\(", source) or not _CLEARED.search(source):
        return False
    names = set(_OF_GRAD.findall("\n".join(line for line in source.split("\n") if _CLEARS.search(line))))
    for turns, of in _IN_TURN.findall(source)[:_MAX_NAMES]:
        if names & set(re.findall(r"\w+", turns)):
            if not re.match(r"\s*[\[(][^\n]*[\])]", of):
                return False
            names |= set(re.findall(r"\w+", of))
    return bool(set(_OF_GRAD.findall(source)) - {"autograd", "torch"} - names)


def order(source: str) -> tuple[int, int, int]:
    """Where backward, the update and the clearing first stand in the text; -1 for one that does not."""

    def first(pattern: str) -> int:
        found = re.search(pattern, source, re.MULTILINE)
        return found.start() if found else -1

    return (
        first(r"\.backward\s*\(|autograd\.grad\s*\("),
        first(
            rf"\.step\s*\(|-=(?!{_NO_STEP})|\+=[^\n]*\.grad|\.sub_\(|\.data\s*=|\.copy_\(|\.add_\("
            rf"|^[ \t]*(\w+)\s*=\s*\1\s*-(?!{_NO_STEP})"
        ),
        first(r"zero_grad\s*\(|\.grad\s*=\s*None|\.zero_\s*\("),
    )


def clears_between(source: str) -> bool:
    """Whether gradients are cleared after backward and before the update, read from top to bottom."""
    backward, update, clearing = order(source)
    if -1 in (backward, update):
        return False
    between = source[backward:update] if backward < update else ""
    return bool(re.search(r"zero_grad\s*\(|\.grad\s*=\s*None|\.zero_\s*\(", between)) and clearing >= 0


def updates_before_backward(source: str) -> bool:
    backward, update, _ = order(source)
    return 0 <= update < backward


def names_numbers(source: str, numbers: list[float], tolerance: float = 0.0) -> bool:
    """Whether most of some numbers stand in the source as literals."""
    texts = re.findall(r"(?<![\w.])(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\w.])", source)[:500]
    literals = sorted({float(text) for text in texts})
    distinct = {round(abs(number), 6) for number in numbers if abs(number) > 1e-9}

    def stands(number: float) -> bool:
        # Numbers are copied with the digits that were shown.
        return any(abs(literal - number) <= max(tolerance, _ROUNDED * max(1.0, number)) for literal in literals)

    return bool(distinct) and sum(map(stands, distinct)) >= len(distinct) * 0.6


def _distinct(pattern: str, text: str) -> list[str]:
    """The first names that a pattern finds, each once."""
    return list(dict.fromkeys(re.findall(pattern, text)))[:_MAX_NAMES]
