"""Which file of a submission answers which exercise: by its name, else by what it defines.

Sources are searched as text with expressions that take linear time; they are never parsed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from grader.intake.contents import SubmissionFiles, is_answer, is_notebook
from grader.intake.names import quoted
from grader.intake.targets import KnownTargets
from grader.telling import tell

# Bounds what a submission can make the parent search; sixteen answers are a few kilobytes.
MAX_SEARCHED_BYTES: Final = 2 << 20

# Possessive quantifiers, and no class that crosses a line: 1 MB of blank lines or of one word costs 1 MB.
_DEFINITION: Final = re.compile(
    r"""^(?:
        (?P<indent>[ \t\f]*+) (?:async[ \t]++)?+ def[ \t]++ (?P<function>\w++) [ \t]*+ [(\[]
      | class[ \t]++ (?P<type>\w++)
      | (?P<variables>\w++ (?:[ \t]*+ , [ \t]*+ \w++)*+) [ \t]*+ (?: : [^=\n]++ )?+ =(?!=)
    )""",
    re.MULTILINE | re.VERBOSE,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Assigned:
    """The file that answers one exercise.

    Attributes:
        file: its path in the submission, or None where there is none to run.
        note: a sentence on files that were passed over, or on a name that is nearly the one asked for.
        problem: a sentence on why the file that should answer it cannot be taken.
    """

    file: str | None = None
    note: str | None = None
    problem: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class _Definitions:
    """Names a source defines at the left margin, and functions it defines further in."""

    top: frozenset[str]
    nested: frozenset[str]


def assign(files: SubmissionFiles, known: KnownTargets) -> Mapping[str, Assigned]:
    """For each exercise of ``known``, in its order, the file that answers it.

    A file named after the exercise goes before any other: the closer the name, then the shallower,
    then the first by alphabet. Else it is the file that defines the exercise's function or first
    script variable, and of several the one that answers most.
    """
    named = _by_name(files, known)
    rest = [exercise_id for exercise_id in known.targets if exercise_id not in named]
    defined, nearly = _by_definition(files.files, known, rest) if rest else ({}, {})
    # What could not be read may have held the answer, unless it is another exercise's by its name.
    unread = next((said for path, said in files.problems.items() if not known.named(path.rpartition("/")[2])), None)
    return {
        exercise_id: named.get(exercise_id)
        or defined.get(exercise_id)
        or Assigned(problem=unread, note=nearly.get(exercise_id))
        for exercise_id in known.targets
    }


def _by_name(files: SubmissionFiles, known: KnownTargets) -> dict[str, Assigned]:
    candidates: dict[str, list[tuple[int, int, str]]] = {}
    for path in (*files.files, *files.problems):
        found = known.named(path.rpartition("/")[2])
        if found is not None:
            candidates.setdefault(found.exercise_id, []).append((found.rank, path.count("/"), path))
    result = {}
    for exercise_id, ranked in candidates.items():
        paths = [path for *_, path in sorted(ranked)]
        readable = [path for path in paths if path in files.files]
        if readable:
            others = [path for path in paths if path != readable[0]]
            result[exercise_id] = Assigned(file=readable[0], note=_note(readable[0], others))
        else:
            result[exercise_id] = Assigned(problem=files.problems[paths[0]])
    return result


def _by_definition(
    files: Mapping[str, bytes], known: KnownTargets, wanted: Iterable[str]
) -> tuple[dict[str, Assigned], dict[str, str]]:
    """The files that define what exercises ask for, and for others a sentence on a name that is nearly it."""
    sources: dict[str, _Definitions] = {}
    left_bytes = MAX_SEARCHED_BYTES
    for path in sorted(filter(is_answer, files), key=lambda path: (path.count("/"), path)):
        left_bytes -= len(files[path])
        if left_bytes >= 0:
            sources[path] = _definitions(files[path])
    names = {e: name for e in wanted if (name := known.targets[e].defines) is not None}
    answers = {path: sum(name in source.top for name in names.values()) for path, source in sources.items()}

    def order(name: str, path: str) -> tuple[bool, bool, int, int, str]:
        return (is_notebook(path), name not in sources[path].top, -answers[path], path.count("/"), path)

    result = {}
    for exercise_id, name in names.items():
        nested = known.targets[exercise_id].function is not None
        paths = [p for p, source in sources.items() if name in source.top or (nested and name in source.nested)]
        if paths:
            first, *others = sorted(paths, key=partial(order, name))
            result[exercise_id] = Assigned(file=first, note=_note(first, others))
    missing = {exercise_id: name for exercise_id, name in names.items() if exercise_id not in result}
    return result, dict(_misspelt(sources, missing)) if missing else {}


def _misspelt(sources: Mapping[str, _Definitions], missing: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Names that differ from what is asked for in capitals and underscores alone, as `Slope` from `slope`."""
    found: dict[str, tuple[str, str]] = {}
    for path, source in sources.items():
        for defined in sorted(source.top | source.nested):
            found.setdefault(_folded(defined), (path, defined))
    for exercise_id, name in missing.items():
        # One letter is too little to go by.
        if len(name) > 1 and _folded(name) in found:
            path, defined = found[_folded(name)]
            yield (
                exercise_id,
                tell(
                    "%(file)s defines %(name)s, and %(exercise)s asks for `%(wanted)s`, letter by letter.",
                    file=quoted(path),
                    name=quoted(defined),
                    exercise=exercise_id,
                    wanted=name,
                ),
            )


def _folded(name: str) -> str:
    return name.replace("_", "").casefold()


def _definitions(content: bytes) -> _Definitions:
    top: set[str] = set()
    nested: set[str] = set()
    for match in _DEFINITION.finditer(_text(content)):
        if match["function"]:
            (nested if match["indent"] else top).add(match["function"])
        elif match["type"]:
            top.add(match["type"])
        else:
            top.update(name.strip() for name in match["variables"].split(","))
    return _Definitions(top=frozenset(top), nested=frozenset(nested))


def _text(content: bytes) -> str:
    """Text to search in, whatever the encoding: what Python makes of the bytes is for the sandbox to say."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        decoded = content.decode("utf-16", "replace")
    else:
        try:
            decoded = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            decoded = content.decode("latin-1")
    return decoded.replace("\r", "\n")


def _note(graded: str, others: Sequence[str]) -> str | None:
    if not others:
        return None
    shown = ", ".join(quoted(path) for path in others[:5])
    if len(others) == 1:
        return tell("%(file)s was graded; %(rest)s was not.", file=quoted(graded), rest=shown)
    if len(others) <= 5:
        return tell("%(file)s was graded; %(rest)s were not.", file=quoted(graded), rest=shown)
    return tell(
        "%(file)s was graded; %(rest)s and %(count)d more were not.",
        file=quoted(graded),
        rest=shown,
        count=len(others) - 5,
    )
