"""``source: {without: [loops, backward]}``: rules on the text of the function and of what it uses in its file.

As ``advice: true`` they are told and cost nothing. The text is only read (:mod:`grader.judge.code`).
"""

from __future__ import annotations

import re
from typing import Annotated, Final

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from grader.course.check import CheckSpec
from grader.judge.code import UnreadableError, read_code
from grader.telling import mark, tell

_NAME: Final = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*")
_WORDS: Final = {
    "loops": mark("a loop or comprehension"),
    "conditions": mark("a condition"),
    "recursion": mark("a function that calls itself"),
    "slice_writes": mark("an assignment into a slice"),
}

_PLURALS: Final = {
    "loops": mark("loops"),
    "conditions": mark("conditions"),
    "recursion": mark("recursion"),
    "slice_writes": mark("slice writes"),
}
# Of one line, of several.
_USES: Final = (
    mark("it uses %(said)s in line %(lines)s, and this exercise asks for a solution without"),
    mark("it uses %(said)s in lines %(lines)s, and this exercise asks for a solution without"),
)
_TOO_MANY: Final = (
    mark("it has %(count)d %(said)s (in line %(lines)s), and %(most)d at most are allowed"),
    mark("it has %(count)d %(said)s (in lines %(lines)s), and %(most)d at most are allowed"),
)


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
        counts = self.at_most.model_dump(exclude_defaults=True)
        if not self.without and not self.must_use and not counts:
            raise ValueError("no rule is given; give without, must_use or at_most, and say what")
        return self


class Source(CheckSpec):
    kind = "source"
    reads_source = True
    source: SourceRules

    def default_label(self) -> str:
        rules = self.source
        parts = [tell("written without %(each)s", each=", ".join(map(_told, rules.without)))] if rules.without else []
        parts += [tell("written with %(each)s", each=", ".join(map(_told, rules.must_use)))] if rules.must_use else []
        parts += [tell("written within what it may use")] if rules.at_most != AtMost() else []
        return "; ".join(parts)

    def judge_source(self, source: bytes, function: str | None) -> str | None:
        try:
            code = read_code(source, function)
        except UnreadableError as error:
            return tell("%(said)s, so the rules on its text cannot be checked", said=error)
        for name in self.source.without:
            lines = code.where(name)
            if lines:
                template = _USES[len(set(lines)) > 1]
                return tell(template, said=_WORDS.get(name, f"`{name}`"), lines=_numbers(lines))
        for name in self.source.must_use:
            if not code.where(name):
                return tell(
                    "it does not use %(said)s, which this exercise asks for", said=_WORDS.get(name, f"`{name}`")
                )
        most = self.source.at_most
        counted = [(_told(kind), code.where(kind), getattr(most, kind)) for kind in _WORDS if hasattr(most, kind)]
        counted += [
            (tell("calls of `%(name)s`", name=name), code.called(name), allowed) for name, allowed in most.calls.items()
        ]
        for what, lines, allowed in counted:
            if allowed is not None and len(lines) > allowed:
                template = _TOO_MANY[len(set(lines)) > 1]
                return tell(template, count=len(lines), said=what, lines=_numbers(lines), most=allowed)
        if most.lines is not None and code.lines > most.lines:
            return tell(
                "it has %(count)d lines of code, and %(most)d at most are allowed", count=code.lines, most=most.lines
            )
        return None


def _told(name: str) -> str:
    return _PLURALS.get(name, f"`{name}`")


def _numbers(lines: list[int]) -> str:
    distinct = list(dict.fromkeys(lines))
    return ", ".join(map(str, distinct[:5])) + (", …" if len(distinct) > 5 else "")
