"""What runs gave is kept from one verification to the next, and never believed without a fresh run beside it."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any, cast

import pytest

from grader.judge.checks import KINDS
from grader.verify import Options, Proof, verify_course
from grader.verify.kept import Kept
from grader.wire import decode, encode
from grader.wire.values import Tensor
from tests.verify.broken import write_course


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "verify.sqlite"


def prove(folder: Path, file: Path | None, jobs: int = 1) -> Proof:
    options = Options(seeds=3, mistake_seeds=2, patient=True, jobs=jobs, kept=file)
    (proof,) = verify_course(folder, KINDS, options, only=["sound"]).proofs
    return proof


def figures(proof: Proof) -> tuple[object, ...]:
    return proof.problems, proof.seeds, proof.mistake_seeds, proof.mistakes, proof.compared, proof.margins, proof.notes


def count(file: Path) -> int:
    with sqlite3.connect(file) as base:
        (number,) = base.execute("SELECT COUNT(*) FROM runs").fetchone()
    return int(number)


def test_a_second_verification_proves_the_same(tmp_path: Path, file: Path) -> None:
    """With kept runs, without, and shared by two workers, all figures are the same."""
    folder = write_course(tmp_path / "course")
    first = prove(folder, file)
    kept = count(file)
    assert kept > 20
    assert figures(first) == figures(prove(folder, file)) == figures(prove(folder, None, jobs=2))
    assert kept == count(file)


def test_a_changed_reference_is_run_again(tmp_path: Path, file: Path) -> None:
    """What was kept is known by the source, so that another one has nothing to find."""
    folder = write_course(tmp_path / "course")
    prove(folder, file)
    kept = count(file)
    reference = folder / "reference" / "sound.py"
    reference.write_text(reference.read_text() + "\nSPARE = 1\n")
    prove(folder, file)
    assert count(file) > kept + 20


def test_kept_answers_are_held_against_a_fresh_run(tmp_path: Path, file: Path) -> None:
    """Answers that the reference does not give any more are found out, because its hand-in is never a kept one."""
    folder = write_course(tmp_path / "course")
    assert prove(folder, file).sound
    with sqlite3.connect(file) as base:
        for digest, frames in base.execute("SELECT digest, frames FROM runs").fetchall():
            changed = [encode(other(decode(frame))) for frame in cast("list[bytes]", decode(frames))]
            base.execute("UPDATE runs SET frames = ? WHERE digest = ?", (encode([*changed]), digest))
    assert any("handed in, it has" in problem.text for problem in prove(folder, file).problems)


def other(value: Any) -> Any:
    """The same frames with other results."""
    if isinstance(value, list):
        return [other(each) for each in value]
    if isinstance(value, dict):
        return {key: other(each) for key, each in value.items()}
    if isinstance(value, float):
        return value + 1.0
    if isinstance(value, Tensor):
        return Tensor(dtype=value.dtype, shape=value.shape, raw=bytes(len(value.raw)))
    return value


@pytest.mark.parametrize("content", [b"", b"no database at all" * 100])
def test_a_file_that_cannot_be_used_costs_time_only(tmp_path: Path, file: Path, content: bytes) -> None:
    """An empty or broken file is as good as none."""
    file.parent.mkdir()
    file.write_bytes(content)
    assert prove(write_course(tmp_path / "course"), file).sound


def test_runs_are_known_by_all_that_decides_them(file: Path) -> None:
    """Another source, job, or file beside is another run; lengths keep the parts apart."""
    kept = Kept(file)
    same = kept.digest(b"a", b"b", {"c": b"d"})
    assert same == kept.digest(b"a", b"b", {"c": b"d"})
    others = [(b"ab", b"", {"c": b"d"}), (b"a", b"x", {"c": b"d"}), (b"a", b"b", {"c": b"x"}), (b"a", b"b", {})]
    assert not {same} & {kept.digest(*each) for each in others}
    kept.keep({same: [b"a frame", b"another"]})
    assert [b"a frame", b"another"] == kept.frames(same)
    assert kept.frames(b"nothing") is None
    kept.close()
    assert kept.frames(same) is None
