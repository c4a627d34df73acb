"""What mutants did is kept from run to run, and asked for again where anything that decides it has changed."""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from grader.course.load import load_exercise
from grader.grade import Key, answer_keys, encode_plan, plan_all
from grader.judge.checks import KINDS
from grader.mistakes.known import Known, Library, mutants_of
from grader.sandbox import Sandbox
from grader.sandbox.client import Zygote
from grader.wire import encode
from tests.mistakes.samples import ROOT

Ask = Callable[[Key], Sequence[Known]]


@pytest.fixture(scope="module")
def key_and_box() -> Iterator[tuple[Key, Sandbox]]:
    exercise = load_exercise(ROOT / "exercises" / "square_slope.yaml", KINDS)
    jobs = plan_all((exercise,), 0)
    zygote = Zygote.start()
    with contextlib.closing(zygote):
        zygote.wait_until_warm()
        zygote.plan(encode_plan(jobs))
        box = Sandbox(zygote)
        yield answer_keys((exercise,), jobs, box)[0], box


def spent(box: Sandbox, work: Callable[[], object]) -> float:
    """The sandbox's processor time for some work: nothing was run where there was none."""
    before = box.cpu_seconds
    work()
    return box.cpu_seconds - before


def test_kept_from_run_to_run(key_and_box: tuple[Key, Sandbox], tmp_path: Path) -> None:
    """The next run knows the same mutants, what they did and the author's questions, and runs none."""
    key, box = key_and_box
    of = (0, key.exercise, key.job, key.expected, box)
    first = Library(tmp_path).of(*of)
    again: list[Known] = []
    assert spent(box, lambda: again.extend(Library(tmp_path).of(*of))) == 0
    assert first
    assert list(first) == again


def test_tried_again_where_the_exercise_changed(key_and_box: tuple[Key, Sandbox], tmp_path: Path) -> None:
    """What is kept belongs to one state of an exercise."""
    key, box = key_and_box
    Library(tmp_path).of(0, key.exercise, key.job, key.expected, box)
    changed = dataclasses.replace(key.exercise, fingerprint="another")
    assert spent(box, lambda: Library(tmp_path).of(0, changed, key.job, key.expected, box)) > 0


NO_ANSWER = encode([[{"id": "sign-flipped", "label": "no answer", "source": "", "hint": None}, [b"N"]]])


@pytest.mark.parametrize(
    "damage", [b"", b"\0", b"l\0\0\0\1N", b"l\0\0\0\1i\0\0\0\0\0\0\0\1", b"i" + NO_ANSWER, NO_ANSWER[:-1], NO_ANSWER]
)
def test_a_damaged_file_costs_time_only(key_and_box: tuple[Key, Sandbox], tmp_path: Path, damage: bytes) -> None:
    """A file that cannot be read, or holds what no mutant answered, is made again."""
    key, box = key_and_box
    of = (0, key.exercise, key.job, key.expected, box)
    first = Library(tmp_path).of(*of)
    (file,) = tmp_path.iterdir()
    file.write_bytes(damage)
    assert list(first) == list(Library(tmp_path).of(*of))
    assert file.read_bytes() != damage


def test_a_reference_with_a_byte_order_mark_has_the_same_mutants(key_and_box: tuple[Key, Sandbox]) -> None:
    """What an editor puts in front of a file is no part of the reference."""
    exercise = key_and_box[0].exercise
    marked = dataclasses.replace(exercise, reference_source=b"\xef\xbb\xbf" + exercise.reference_source)
    assert mutants_of(exercise) == mutants_of(marked)
