"""What is known of one wrong answer: what it did, and what its source looks like.

The source is a student's and is looked at as text only, with patterns that take linear time; it is
never parsed or run here. Comments and docstrings are left out, so that they neither accuse nor excuse.
"""

from __future__ import annotations

import functools
import keyword
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from grader.course.plan import Job
from grader.course.spec import Exercise
from grader.model import Finding, Observation, Raised

MAX_SOURCE: Final = 40_000
# A file with much data in it may have its answer at the end.
_MAX_FILE: Final = 400_000
# Longer lines are data. Bounded ones keep every pattern's time linear in the length of the source.
MAX_LINE: Final = 400
_KEYWORDS: Final = frozenset({*keyword.kwlist, "print"})
# Text in three quotes, text in one, a comment. Each takes all that it looks at, so one pass is enough.
_TEXT_OR_COMMENT: Final = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*+(?:"""|\\?\Z)|'
    r"'''(?:[^'\\]|\\.|'(?!''))*+(?:'''|\\?\Z)|"
    r'(?P<kept>"(?:[^"\\\n]|\\.)*+"?|' + r"'(?:[^'\\\n]|\\.)*+'?)|#[^\n]*",
    re.DOTALL,
)
_TEXT_ALONE: Final = re.compile(r"""^([ \t]*)[rRuU]?(?:"[^"\n]*"|'[^'\n]*')[ \t]*$""", re.MULTILINE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Facts:
    """The evidence that the rules are held against.

    Attributes:
        source: the student's file without comments, cut to the function asked for and what it uses
            where that can be told apart.
        raised: the first exception, from loading or from a call.
        engine_runs: the most that any call had.
        warnings: all that fell.
    """

    exercise: Exercise
    job: Job
    expected: Observation
    observed: Observation
    findings: Sequence[Sequence[Finding]]
    source: str
    raised: Raised | None
    engine_runs: int
    warnings: str

    def has(self, pattern: str) -> bool:
        """Whether the source shows a pattern (multi-line, Python's syntax)."""
        return re.search(pattern, self.source, re.MULTILINE) is not None

    def count(self, pattern: str) -> int:
        return len(re.findall(pattern, self.source, re.MULTILINE))

    def asks_for(self, pattern: str) -> bool:
        """Whether the reference's own source shows a pattern, so that it is no evidence."""
        return re.search(pattern, self.reference, re.MULTILINE) is not None

    @property
    def reference(self) -> str:
        """The reference's source, without comments, as the student's."""
        return _reference(self.exercise.reference_source)

    def says(self, text: str) -> bool:
        """Whether the exception's message holds ``text``."""
        return self.raised is not None and text.lower() in self.raised.message.lower()

    @property
    def message(self) -> str:
        return self.raised.message if self.raised else ""


@functools.lru_cache(maxsize=256)
def _reference(source: bytes) -> str:
    return without_comments(source.decode("utf-8-sig", "replace"))


def gather(
    exercise: Exercise,
    job: Job,
    expected: Observation,
    observed: Observation,
    findings: Sequence[Sequence[Finding]],
    source: bytes,
) -> Facts:
    """Collect what is known of one exercise's wrong answer."""
    raised = observed.load or next((case.raised for case in observed.cases if case.raised), None)
    warned = [*observed.load_warnings, *(text for case in observed.cases for text in case.warnings)]
    return Facts(
        exercise=exercise,
        job=job,
        expected=expected,
        observed=observed,
        findings=findings,
        source=relevant(source, exercise.entry, all_of_module=observed.load is not None),
        raised=raised,
        engine_runs=max((case.engine_runs for case in observed.cases), default=0),
        warnings="\n".join(warned),
    )


def relevant(source: bytes, function: str | None, *, all_of_module: bool = False) -> str:
    """The part of a file that belongs to a function: its block, the blocks of what it names, and what these read.

    Args:
        all_of_module: whether the module's own statements all count, as they do where one of them raised.
    """
    text = without_comments(plain(source))
    text = "\n".join(line[:MAX_LINE] for line in text.split("\n") if line.strip())
    if function is None:
        return text[:MAX_SOURCE]
    module, named = _blocks(text)
    if function not in named:
        return text[:MAX_SOURCE]
    place = {name: at for at, name in enumerate(named)}
    wanted, todo, used = {function: None}, [function], set[str]()
    while todo:
        words = set(re.findall(r"\w+", named[todo.pop()]))
        used |= words
        new = sorted((words & named.keys()) - wanted.keys(), key=place.__getitem__)
        wanted.update(dict.fromkeys(new))
        todo += new
    kept = module if all_of_module else "\n".join(_statements_for(module, used - _KEYWORDS))
    blocks = "\n".join(named[name] for name in wanted)[:MAX_SOURCE]
    return f"{kept[: MAX_SOURCE - len(blocks)]}\n{blocks}"


def plain(source: bytes) -> str:
    """A file as text with one way to end a line."""
    return source.decode("utf-8-sig", "replace")[:_MAX_FILE].replace("\r\n", "\n").replace("\r", "\n")


def _statements_for(module: str, used: Collection[str]) -> Iterator[str]:
    """The module's statements that matter to code with these names: no trial runs, no other exercise's script."""
    for statement in re.split(r"\n(?![ \t)\]}])", module):
        starts = re.findall(r"^[ \t]*(\w+)", statement, re.MULTILINE)
        if starts[:1] and (starts[0] in {"import", "from", "torch"} or not set(used).isdisjoint(starts)):
            yield statement


def without_comments(text: str) -> str:
    """The source with comments, texts in three quotes and lines of nothing but text taken out; every line stays."""
    text = _TEXT_OR_COMMENT.sub(lambda found: found["kept"] or "\n" * found[0].count("\n"), text)
    return _TEXT_ALONE.sub(r"\1", text)


def _blocks(text: str) -> tuple[str, dict[str, str]]:
    """The statements of the module itself, and its functions and classes by name, with their decorators."""
    module: list[str] = []
    named: dict[str, str] = {}
    current: list[str] = []
    name: str | None = None

    def close() -> None:
        if name is not None:
            named[name] = "\n".join(current)

    for line in text.split("\n"):
        head = re.match(r"(?:async[ \t]+)?(?:def|class)[ \t]+(\w+)", line)
        if line.startswith("@") or head:
            decorated = bool(current) and name is None
            if not decorated:
                close()
                current, name = [], None
            if head:
                name = head[1]
            current.append(line)
        elif current and (not line or line[0] in " \t)]}"):
            current.append(line)
        else:
            close()
            current, name = [], None
            module.append(line)
    close()
    return "\n".join(module), named
