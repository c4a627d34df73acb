"""How well the grader does on the corpus: every hand-in graded on its own, verdicts and diagnoses counted.

Run as ``python -m tests.corpus.score [--verbose] [--confusion] [--exercise ID] [--course DIR] [FOLDER]``. It exits
with 1 where a wrong hand-in passes or a right one loses points, other than those in :data:`KNOWN`. Hand-ins run in
the sandbox only.
"""

from __future__ import annotations

import dataclasses
import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click

from grader.batch import grade_batch
from grader.course.load import Course, load_course
from grader.course.spec import LimitsSpec
from grader.intake import KnownTargets, find_submissions
from grader.judge.checks import KINDS
from grader.resources import seed_course_folder
from tests.corpus.labels import FOLDER, Item, read_corpus

KNOWN: Final[Mapping[str, str]] = {}
"""Hand-ins (``exercise/name``) whose verdict is known to differ from the label's, with the reason."""

_SEED: Final = 5
# A busy machine is no hand-in's fault.
_PATIENCE: Final = 3.0
_NOTHING: Final = "-"


@dataclass(frozen=True, kw_only=True, slots=True)
class Scored:
    """One hand-in and what the grader made of it: ``named`` are the diagnoses, the likeliest first."""

    item: Item
    status: str
    full_marks: bool
    named: tuple[str, ...]
    message: str

    @property
    def key(self) -> str:
        return f"{self.item.exercise_id}/{self.item.name}"

    @property
    def first(self) -> str:
        return self.named[0] if self.named else _NOTHING

    @property
    def wanted(self) -> str:
        """The fairest id; nothing where none may be named, or none has to be."""
        return self.item.ids[0] if self.item.ids and self.item.must_name else _NOTHING

    def __str__(self) -> str:
        wanted = " ".join(self.item.ids) or _NOTHING
        return (
            f"{self.key}: expected {wanted}, named {' '.join(self.named) or _NOTHING} ({self.status}: {self.message})"
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Scores:
    """All that was graded, and the lists that matter."""

    all: tuple[Scored, ...]

    def passing_wrong(self) -> list[Scored]:
        return [each for each in self.all if not each.item.right and each.full_marks and each.key not in KNOWN]

    def losing_right(self) -> list[Scored]:
        return [each for each in self.all if each.item.right and not each.full_marks and each.key not in KNOWN]

    def to_name(self) -> list[Scored]:
        """The wrong ones that show a catalogued mistake."""
        return [each for each in self.all if each.item.must_name]

    def unnamed(self) -> list[Scored]:
        """Those of them where no fair id comes first."""
        return [each for each in self.to_name() if each.first not in each.item.ids]

    def diagnosed(self) -> list[Scored]:
        return [each for each in self.all if each.named]

    def accused(self) -> list[Scored]:
        """Those of them whose first diagnosis accuses wrongly."""
        return [each for each in self.diagnosed() if each.first not in each.item.ids]

    @property
    def named_share(self) -> float:
        return 1.0 - len(self.unnamed()) / max(1, len(self.to_name()))

    @property
    def accused_share(self) -> float:
        return len(self.accused()) / max(1, len(self.diagnosed()))

    def confusion(self) -> Counter[tuple[str, str]]:
        """How often each id was expected where another, or none, was named first; and the other way round."""
        off = {id(each): each for each in (*self.unnamed(), *self.accused())}
        return Counter((each.wanted, each.first) for each in off.values())


def score_corpus(
    items: Sequence[Item],
    folder: Path,
    progress: Callable[[int], None] | None = None,
    course_folder: Path | None = None,
) -> Scores:
    """Grade hand-ins on a course.

    Args:
        folder: an empty one, for the submissions and their reports.
        progress: told after each hand-in how many are done.
        course_folder: the course, by default the seed course; only the exercises that hand-ins are to are loaded.
    """
    course = _patient(_course(course_folder or seed_course_folder(), {item.exercise_id for item in items}))
    by_folder = {f"{number:04d}": item for number, item in enumerate(items)}
    for name, item in by_folder.items():
        place = folder / "handins" / name
        place.mkdir(parents=True)
        (place / f"{item.exercise_id}.py").write_bytes(item.source)
    done: list[str] = []

    def tell(submission: str) -> None:
        done.append(submission)
        if progress is not None:
            progress(len(done))

    out = folder / "out"
    grade_batch(
        find_submissions(folder / "handins", KnownTargets.of(course.exercises)),
        course,
        out,
        seed=_SEED,
        jobs=min(2, os.cpu_count() or 1),
        progress=lambda finished: tell(finished.row.submission),
    )
    return Scores(all=tuple(_scored(item, out / name / "grade.json") for name, item in by_folder.items()))


def report(scores: Scores, *, verbose: bool = False, confusion: bool = False) -> str:
    """The scores as text: lists of what went wrong, shares, then what was expected where another was named."""
    lines = []
    for title, each in (("passes", scores.passing_wrong()), ("loses points", scores.losing_right())):
        lines += [f"{'wrong' if title == 'passes' else 'right'} and {title}: {scored}" for scored in each]
    if verbose:
        lines += [f"not named first: {scored}" for scored in scores.unnamed()]
        lines += [f"accused wrongly: {scored}" for scored in scores.accused()]
    right = sum(scored.item.right for scored in scores.all)
    named, accused = len(scores.to_name()) - len(scores.unnamed()), len(scores.accused())
    lines += [
        f"hand-ins: {len(scores.all)}, right: {right}, wrong: {len(scores.all) - right}",
        f"wrong ones that pass: {len(scores.passing_wrong())}",
        f"right ones that lose points: {len(scores.losing_right())}",
        f"named first: {named} of {len(scores.to_name())} ({scores.named_share:.1%})",
        f"accused wrongly: {accused} of {len(scores.diagnosed())} diagnosed ({scores.accused_share:.1%})",
    ]
    if confusion:
        return "\n".join([*lines, "", *confusion_table(scores)])
    table = sorted(scores.confusion().items(), key=lambda entry: (-entry[1], entry[0]))
    if table:
        width = max(len(wanted) for (wanted, _), _ in table)
        lines += ["", f"{'expected':{width}}  times  named first"]
        lines += [f"{wanted:{width}}  {times:5}  {first}" for (wanted, first), times in table]
    return "\n".join(lines)


def confusion_table(scores: Scores) -> list[str]:
    """Labelled ids as rows and told ones as columns, where they differ; with all that were labelled so.

    What is told is held against the fairest label, or the one of several that it is. ``-`` is no mistake
    of the catalogue: no label that has to be named, or nothing told.
    """
    told = [(each.first if each.first in each.item.ids else each.wanted, each.first) for each in scores.all]
    off = Counter(pair for pair in told if pair[0] != pair[1])
    labelled = Counter(wanted for wanted, _ in told)
    columns = sorted({first for _, first in off})
    rows = sorted({wanted for wanted, _ in off})
    width = max(map(len, ["labelled \\ told", "all", *rows]))
    cells = [["labelled \\ told", *columns, "off", "labelled"]]
    for wanted in rows:
        counts = [off[wanted, first] for first in columns]
        cells.append([wanted, *(str(count or ".") for count in counts), str(sum(counts)), str(labelled[wanted])])
    totals = [sum(off[wanted, first] for wanted in rows) for first in columns]
    cells.append(["all", *map(str, totals), str(sum(totals)), str(len(scores.all))])
    widths = [width, *(len(title) for title in cells[0][1:])]
    return ["  ".join([row[0].ljust(width), *map(str.rjust, row[1:], widths[1:])]) for row in cells]


def _course(folder: Path, wanted: Collection[str]) -> Course:
    whole = load_course(folder, KINDS)
    return dataclasses.replace(whole, exercises=tuple(each for each in whole.exercises if each.id in wanted))


def _patient(course: Course) -> Course:
    return dataclasses.replace(
        course,
        exercises=tuple(
            dataclasses.replace(
                exercise,
                limits=LimitsSpec(
                    wall_seconds=exercise.limits.wall_seconds * _PATIENCE, memory_mb=exercise.limits.memory_mb
                ),
            )
            for exercise in course.exercises
        ),
    )


def _scored(item: Item, path: Path) -> Scored:
    grade = json.loads(path.read_text(encoding="utf-8"))
    (exercise,) = (each for each in grade["exercises"] if each["id"] == item.exercise_id)
    return Scored(
        item=item,
        status=exercise["status"],
        full_marks=exercise["score"] == exercise["max_score"],
        named=tuple(diagnosis["id"] for diagnosis in exercise["diagnoses"]),
        message=exercise["message"],
    )


@click.command()
@click.option("--verbose", is_flag=True, help="List every miss and every wrong accusation.")
@click.option("--confusion", is_flag=True, help="Show which ids were told for which labels, as a table.")
@click.option("--exercise", "exercises", multiple=True, metavar="ID", help="Only this exercise; may be repeated.")
@click.option(
    "--course",
    "course_folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The course that the hand-ins are to.  [default: the seed course]",
)
@click.argument(
    "folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default=FOLDER, metavar="[FOLDER]"
)
def main(verbose: bool, confusion: bool, exercises: tuple[str, ...], course_folder: Path | None, folder: Path) -> None:
    """Grade the hand-ins in FOLDER (the corpus beside this file) and print how well the grader does on them."""
    items = [item for item in read_corpus(folder) if not exercises or item.exercise_id in exercises]
    if not items:
        raise click.UsageError(
            f"no hand-in to {', '.join(exercises) or 'any exercise'} in {folder}; an exercise is a folder in it"
        )

    def tell(done: int) -> None:
        click.echo(f"\r{done} of {len(items)}", nl=done == len(items), err=True)

    with tempfile.TemporaryDirectory(prefix="corpus-") as place:
        scores = score_corpus(items, Path(place), tell if sys.stderr.isatty() else None, course_folder)
    click.echo(report(scores, verbose=verbose, confusion=confusion))
    sys.exit(1 if scores.passing_wrong() or scores.losing_right() else 0)


if __name__ == "__main__":
    main()
