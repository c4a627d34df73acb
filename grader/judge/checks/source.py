"""``source: {without: [loops, backward]}``: rules on the text of the function and of what it uses in its file.

As ``advice: true`` they are told and cost nothing. The text is only read (:mod:`grader.judge.code`).
"""

from __future__ import annotations

import re
from typing import Annotated, Final

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from grader.course.check import CheckSpec
from grader.judge.code import UnreadableError, read_code

_NAME: Final = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*")
_WORDS: Final = {
    "loops": "a loop or comprehension",
    "conditions": "a condition",
    "recursion": "a function that calls itself",
    "slice_writes": "an assignment into a slice",
}


def _is_name(text: str) -> str:
    if not _NAME.fullmatch(text):
        raise ValueError(f"{text!r} is no name; write one like backward or torch.where, or {', '.join(_WORDS)}")
    return text


Name = Annotated[str, AfterValidator(_is_name)]
Count = Annotated[int, Field(ge=0)]


class AtMost(BaseModel):
    """How often something may stand there; ``lines`` counts those that hold code.

    Attributes:
        slice_writes: writes to a part of a tensor, `out[1:] = …`.
        loops: loops and comprehensions.
        conditions: branches and conditional expressions.
        lines: lines that hold code.
        calls: calls, by name.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    slice_writes: Count | None = None
    loops: Count | None = None
    conditions: Count | None = None
    lines: Count | None = None
    calls: dict[Name, Count] = {}


class SourceRules(BaseModel):
    """Names are matched with what imports make of them: ``numpy`` is found in ``np.array``.

    Attributes:
        without: names and words that must not stand there.
        must_use: names and words of which each must.
        at_most: how often something may.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    without: list[Name] = []
    must_use: list[Name] = []
    at_most: AtMost = AtMost()

    @model_validator(mode="after")
    def _says_something(self) -> SourceRules:
        if not self.model_fields_set:
            raise ValueError("no rule is given; give without, must_use or at_most")
        return self


class Source(CheckSpec):
    kind = "source"
    reads_source = True
    source: SourceRules

    def default_label(self) -> str:
        rules = self.source
        parts = [f"without {', '.join(map(_told, rules.without))}"] if rules.without else []
        parts += [f"with {', '.join(map(_told, rules.must_use))}"] if rules.must_use else []
        parts += ["within what it may use"] if "at_most" in rules.model_fields_set else []
        return "written " + ", ".join(parts)

    def judge_source(self, source: bytes, function: str | None) -> str | None:
        try:
            code = read_code(source, function)
        except UnreadableError as error:
            return f"the file {error}, so the rules on its text cannot be checked"
        for name in self.source.without:
            lines = code.where(name)
            if lines:
                what = _WORDS.get(name, f"`{name}`")
                return f"it uses {what} {_in_lines(lines)}, and this exercise asks for a solution without"
        for name in self.source.must_use:
            if not code.where(name):
                return f"it does not use {_WORDS.get(name, f'`{name}`')}, which this exercise asks for"
        most = self.source.at_most
        counted = [(_told(kind), code.where(kind), getattr(most, kind)) for kind in _WORDS if hasattr(most, kind)]
        counted += [(f"calls of `{name}`", code.called(name), allowed) for name, allowed in most.calls.items()]
        for what, lines, allowed in counted:
            if allowed is not None and len(lines) > allowed:
                return f"it has {len(lines)} {what} ({_in_lines(lines)}), and {allowed} at most are allowed"
        if most.lines is not None and code.lines > most.lines:
            return f"it has {code.lines} lines of code, and {most.lines} at most are allowed"
        return None


def _told(name: str) -> str:
    return name.replace("_", " ") if name in _WORDS else f"`{name}`"


def _in_lines(lines: list[int]) -> str:
    distinct = list(dict.fromkeys(lines))
    first = ", ".join(map(str, distinct[:5]))
    more = " and more" if len(distinct) > 5 else ""
    return f"in line{'s' * (len(distinct) > 1)} {first}{more}"
