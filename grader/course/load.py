"""Loading a course: a folder with ``exercises/<id>.yaml`` and ``reference/<id>.py``."""

from __future__ import annotations

import codecs
import dataclasses
import hashlib
import keyword
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from grader.course.author_files import PARTS, author_file_path, read_author_file
from grader.course.between import check_what_belongs_together
from grader.course.cases import read_case
from grader.course.check import CheckSpec
from grader.course.driven import read_definitions, read_probe, roots_of
from grader.course.job import STDOUT
from grader.course.mistakes import author_mistakes, mistake_files
from grader.course.pictures import PicturesSpec
from grader.course.selector import Selector, require_roots
from grader.course.settings import Settings, in_order, load_settings
from grader.course.signature import Signature
from grader.course.source import Document, Key, read_yaml
from grader.course.spec import MAX_CASES, Exercise, ExerciseSpec, LimitsSpec
from grader.course.typed import typed, typed_as_named
from grader.errors import SpecError

CheckKinds = Mapping[str, type[CheckSpec]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Course:
    """Exercises as students see them, where they came from, and the course's own rules."""

    folder: Path
    exercises: tuple[Exercise, ...]
    settings: Settings = field(default_factory=Settings)

    def only(self, ids: Sequence[str]) -> Course:
        """The course cut to some exercises.

        Raises:
            SpecError: naming the ids there are, for one that is not there.
        """
        known = {exercise.id: exercise for exercise in self.exercises}
        for wanted in ids:
            if wanted not in known:
                near = "".join(f"did you mean {one}? " for one in get_close_matches(wanted, known, 1))
                raise SpecError(f"no exercise {wanted!r}; {near}there are {', '.join(known)}", path=self.folder)
        return dataclasses.replace(self, exercises=tuple(e for e in self.exercises if e.id in set(ids)))

    def within(self, ceiling: LimitsSpec) -> Course:
        """The course with no exercise's limits above ``ceiling``."""
        limited = (dataclasses.replace(e, limits=e.limits.within(ceiling)) for e in self.exercises)
        return dataclasses.replace(self, exercises=tuple(limited))


def course_files(folder: Path) -> list[Path]:
    """Every file that decides what the course is, in a stable order.

    Raises:
        SpecError: where the folder holds no exercise.
    """
    try:
        names = os.listdir(folder / "exercises")
    except FileNotFoundError:
        names = []
    except OSError as error:
        raise SpecError(f"its exercises cannot be listed ({error.strerror}); check its rights", path=folder) from error
    specs = sorted(folder / "exercises" / name for name in names if name.endswith(".yaml"))
    if not specs:
        raise SpecError("no exercises/*.yaml here; name a course folder with --course", path=folder)
    beside = [path for spec in specs for part in PARTS if (path := author_file_path(spec, part)).name in names]
    beside += [path for spec in specs for path in mistake_files(spec)]
    return [*specs, *beside, *(folder / "reference" / f"{spec.stem}.py" for spec in specs)]


def load_course(folder: Path, kinds: CheckKinds) -> Course:
    """Load and validate every exercise of a course.

    Args:
        folder: holds ``exercises/`` and ``reference/``.
        kinds: the check kinds by name.

    Raises:
        SpecError: for the first mistake found, with file, line, value and remedy.
    """
    specs = {path.stem: path for path in course_files(folder) if path.suffix == ".yaml"}
    settings = load_settings(folder)
    ordered = in_order(list(specs), settings, folder)
    return Course(
        folder=folder,
        exercises=tuple(load_exercise(specs[name], kinds) for name in ordered),
        settings=settings,
    )


def load_exercise(path: Path, kinds: CheckKinds) -> Exercise:
    """Load one exercise and the reference that mirrors it.

    Raises:
        SpecError: as :func:`load_course`.
    """
    if not path.stem.isidentifier() or keyword.iskeyword(path.stem):
        what = f"{path.stem!r} cannot be a Python file's name"
        raise SpecError(f"{what}; rename the spec like square_slope.yaml", path=path)
    document = read_yaml(path)
    if not isinstance(document.data, dict):
        raise document.error("an exercise is a mapping with title, prompt, cases and checks; see docs/exercises.md")
    spec = typed(document, (), document.data, ExerciseSpec)
    signature = _signature(document, spec)
    defines = read_definitions(document, spec.defines or [])
    support = None if spec.support is None else read_author_file(document, "support", spec.support.module)
    probe = None if spec.probe is None else read_probe(document)
    cases = tuple(read_case(document, index, case, signature, spec, support) for index, case in enumerate(spec.cases))
    if sum(case.count for case in cases) > MAX_CASES:
        raise document.error(f"more than {MAX_CASES} calls in all; lower the numbers of hidden ones", ("cases",))
    roots = roots_of(spec, signature, cases)
    checks = tuple(_check(document, index, raw, kinds, roots, signature) for index, raw in enumerate(spec.checks))
    if not any(check.weight for check in checks):
        raise document.error("no check has points; give one of them points above 0", ("checks",))
    if signature and not spec.inputs_may_change:
        checks = (*checks, kinds["unchanged"].model_validate({"unchanged": "args"}))
    check_what_belongs_together(document, spec, cases, checks, support)
    reference = path.parent.parent / "reference" / f"{path.stem}.py"
    try:
        # A mark that some editors put in front of a text is none of it.
        source = reference.read_bytes().removeprefix(codecs.BOM_UTF8)
    except OSError as error:
        raise SpecError(f"its reference {reference} cannot be read ({error.strerror}); write it", path=path) from error
    mistakes = author_mistakes(document, spec.mistakes, _as_text(reference, source))
    decisive = [path.read_bytes(), source, *(each.source.encode() for each in (support, probe) if each)]
    decisive += [part.encode() for each in mistakes for part in (each.id, each.source)]
    digest = hashlib.sha256(b"\0".join(decisive)).hexdigest()
    return Exercise(
        id=path.stem,
        title=spec.title,
        prompt=spec.prompt,
        points=spec.points,
        concepts=tuple(spec.concepts),
        signature=signature,
        script=tuple(spec.script) if spec.script else None,
        starter=spec.starter,
        credit=spec.credit,
        limits=spec.limits,
        cases=cases,
        checks=checks,
        pictures=_pictures(document, spec.pictures, signature, roots),
        hints=tuple(spec.hints),
        mistakes=mistakes,
        only_mistakes=None if spec.only_mistakes is None else tuple(spec.only_mistakes),
        reference_source=source,
        fingerprint=digest,
        defines=defines,
        support=support,
        probe=probe,
        probed=tuple(spec.probe or ()),
    )


def _as_text(reference: Path, source: bytes) -> str:
    try:
        return source.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = source[: error.start].count(b"\n") + 1
        raise SpecError(
            f"not UTF-8 at byte {error.start}; save the file as UTF-8", path=reference, line=line
        ) from error


def _signature(document: Document, spec: ExerciseSpec) -> Signature | None:
    targets = [name for name in ("signature", "script", "defines") if getattr(spec, name) is not None]
    if len(targets) != 1:
        raise document.error(
            "give either `signature` (a function) or `script` (variable names), and not both; "
            "or `defines` (what steps or a probe drive) alone",
            tuple(targets[1:2]),
        )
    if spec.defines is None:
        for name in ("steps", "probe"):
            if getattr(spec, name) is not None:
                raise document.error(f"`{name}` drives what `defines` names; give `defines` instead", (name,))
    if spec.signature is None:
        for index, name in enumerate(spec.script or ()):
            if not name.isidentifier() or keyword.iskeyword(name) or name == STDOUT:
                raise document.error(f"{name!r} is no variable name; write one like xt", ("script", index))
            if name in (spec.script or ())[:index]:
                raise document.error(f"{name!r} stands twice in script; keep one", ("script", index))
        return None
    try:
        return Signature.parse(spec.signature)
    except ValueError as error:
        raise document.error(str(error), ("signature",)) from error


def _pictures(document: Document, pictures: PicturesSpec, signature: Signature | None, roots: set[str]) -> PicturesSpec:
    for where, path in pictures.paths():
        try:
            require_roots((path,), roots)
        except ValueError as error:
            raise document.error(str(error), ("pictures", *where)) from error
    given = {parameter.name for parameter in signature.parameters} if signature else set()
    if pictures.path and (strange := pictures.path.names() - given):
        what = f"{min(strange)!r} is neither a parameter of the picture nor an argument of the function"
        raise document.error(
            f"{what}; there are {', '.join(sorted({*pictures.path.parameters, *given}))}", ("pictures", "path", "loss")
        )
    return pictures


def _check(
    document: Document,
    index: int,
    raw: dict[str, Any],
    kinds: CheckKinds,
    roots: set[str],
    signature: Signature | None,
) -> CheckSpec:
    where: tuple[Key, ...] = ("checks", index)
    check = typed_as_named(document, where, raw, kinds, "a check")
    try:
        require_roots(check.paths(), roots)
        _require_arguments(check.paths(), signature)
    except ValueError as error:
        raise document.error(str(error), (*where, check.kind)) from error
    return check


def _require_arguments(paths: Sequence[str], signature: Signature | None) -> None:
    """Of the arguments, a path can name those that there are.

    Raises:
        ValueError: naming the path.
    """
    names = [parameter.name for parameter in signature.parameters] if signature else []
    for selector in map(Selector.parse, paths):
        first = selector.steps[0] if selector.steps else 0
        if signature and selector.root == "args" and isinstance(first, int) and first >= len(names):
            raise ValueError(f"{selector.text!r} is no argument of the call; it takes {', '.join(names) or 'none'}")
