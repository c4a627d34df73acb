"""Kills from outside at random moments: nothing is lost, nothing is graded twice, nobody is charged for them."""

from __future__ import annotations

import csv
import json
import os
import random
import subprocess
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import pytest

from grader.journal import STATE_FOLDER
from tests import grading
from tests.sandbox.processes import Process, descendants, kill, until

_SUBMISSIONS: Final = 100
_EXERCISES: Final = ("sgd_step", "square_slope", "vector_gradient")
_GRADIENT: Final = """
def gradient(x):
    x = x.clone().requires_grad_()
    (x**2).sum().backward()
    return x.grad
"""
# Long enough for a kill to fall into it, and at a place that says into which exercise.
_SLOW: Final = "import time\ntime.sleep(0.03)\n"
_KINDS: Final[Mapping[str, tuple[str, dict[str, str]]]] = {
    "right": (_SLOW + grading.RIGHT + _GRADIENT, dict.fromkeys(_EXERCISES, "passed")),
    "wrong": (
        _SLOW + grading.WRONG + _GRADIENT.replace("x**2", "x**3"),
        {"sgd_step": "passed", "square_slope": "failed", "vector_gradient": "failed"},
    ),
    "half": (
        _SLOW + grading.HALF,
        {"sgd_step": "missing", "square_slope": "passed", "vector_gradient": "missing"},
    ),
    "raises": (
        _SLOW + grading.RIGHT + "def gradient(x):\n    raise ValueError('no')\n",
        {"sgd_step": "passed", "square_slope": "passed", "vector_gradient": "error"},
    ),
    "exits": (
        _SLOW + grading.RIGHT + _GRADIENT.replace("    x =", "    import os; os._exit(0)\n    x ="),
        {"sgd_step": "passed", "square_slope": "passed", "vector_gradient": "error"},
    ),
}


def test_kills_at_random_moments_cost_nothing(tmp_path: Path) -> None:
    """Children, zygotes and the command itself are killed; run until it ends by itself, all is as it should be."""
    handins = {f"{kind}{n:03}": _KINDS[kind][0] for n, kind in zip(range(_SUBMISSIONS), _cycle(), strict=False)}
    grading.make_handins(tmp_path / "handins", handins)
    monkey = _Monkey(random.Random(20_240_817), tmp_path / "out")
    codes = []
    for calm in (False,) * 3 + (True,) * 3:
        codes.append(_grade(tmp_path, None if calm else monkey))
        if codes[-1] == 0:
            break
    assert 0 == codes[-1], codes
    assert monkey.victims["grade"] >= 2, monkey.victims
    assert monkey.victims["child"] >= 3, monkey.victims
    assert monkey.victims["zygote"] >= 1, monkey.victims
    rows = _rows(tmp_path / "out")
    assert sorted(handins) == sorted(rows)
    for name, row in rows.items():
        expected = _KINDS[name.rstrip("0123456789")][1]
        assert expected == {exercise["id"]: exercise["status"] for exercise in row["exercises"]}, name
        assert sum(status == "passed" for status in expected.values()) == row["score"]
        assert row["score"] == json.loads((tmp_path / "out" / row["folder"] / "grade.json").read_text("utf-8"))["score"]
    assert [] == [str(path) for path in (tmp_path / "out").rglob("*.tmp")]


def _cycle() -> list[str]:
    return [list(_KINDS)[n % len(_KINDS)] for n in range(_SUBMISSIONS)]


def _grade(place: Path, monkey: _Monkey | None) -> int:
    only = [word for exercise in _EXERCISES for word in ("--only", exercise)]
    grade = subprocess.Popen(
        grading.command(place / "handins", "--course", grading.CHECKOUT, "--out", place / "out", "--jobs", "2", *only),
        env=grading.environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        if monkey is not None:
            monkey.torment(grade)
        return grade.wait(grading.PATIENCE_SECONDS)
    finally:
        grade.kill()
        grade.wait()


def _rows(out: Path) -> dict[str, dict[str, Any]]:
    listed = json.loads((out / "grades.json").read_text("utf-8"))["submissions"]
    with open(out / "grades.csv", encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    assert sorted(row["submission"] for row in listed) == sorted(row["submission"] for row in table)
    scores = {row["submission"]: float(row["score"]) for row in table}
    assert scores == {row["submission"]: row["score"] for row in listed}
    return {row["submission"]: row for row in listed}


class _Monkey:
    """Kills one process at a time, by generation below the command: it, its zygotes, or a child of one."""

    def __init__(self, chance: random.Random, out: Path) -> None:
        self._chance = chance
        self._journal = out / STATE_FOLDER / "journal.jsonl"
        self._pause = threading.Event()
        self.victims = dict.fromkeys(("grade", "zygote", "child"), 0)

    def torment(self, grade: subprocess.Popen[bytes]) -> None:
        """Go on until the command has ended, at the latest by our hand after a few kills."""
        for last in (False,) * 3 + (True,):
            # Between two kills something is finished: a submission that is hit again and again is given up.
            done = self._done()
            until(lambda done=done: grade.poll() is not None or self._done() >= done + 4, seconds=120.0)  # type: ignore[misc]
            self._pause.wait(self._chance.uniform(0.0, 0.05))
            if grade.poll() is not None:
                return
            if last:
                grade.kill()
                self.victims["grade"] += 1
                return
            self._kill_below(grade.pid, self._chance.choice(("child", "child", "zygote")))

    def _kill_below(self, grade: int, kind: str) -> None:
        found: list[Process] = []

        def look() -> bool:
            zygotes, children = _generations(grade)
            found[:] = sorted(zygotes if kind == "zygote" else children)
            return bool(found)

        if until(look, seconds=2.0):
            kill({self._chance.choice(found)})
            self.victims[kind] += 1

    def _done(self) -> int:
        return self._journal.read_bytes().count(b"\n") if self._journal.exists() else 0


def _generations(grade: int) -> tuple[set[Process], set[Process]]:
    """The zygotes that work for the command, and the children that run a submission."""
    levels: list[set[Process]] = []
    everyone = descendants(grade)
    below = {grade}
    while level := {process for process in everyone if _parent(process.pid) in below}:
        levels.append(level)
        below = {process.pid for process in level}
    # The launcher, the first zygote, its forks, their children.
    return set().union(*levels[1:3]), set().union(*levels[3:])


def _parent(pid: int) -> int:
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            return int(file.read().rpartition(")")[2].split()[1])
    except OSError:
        return -1


@pytest.mark.skipif(os.geteuid() != 0, reason="how deep processes lie depends on the namespaces that a user gets")
def test_generations_are_told_apart(tmp_path: Path) -> None:
    """What the test above aims at is what it means to hit."""
    grading.make_handins(tmp_path / "handins", {"loops": "def slope(x):\n    while True: pass\n"})
    grade = subprocess.Popen(
        grading.command(tmp_path / "handins", "--out", tmp_path / "out", "--only", "square_slope"),
        env=grading.environment(),
        cwd=grading.CHECKOUT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        # The reference's child comes first, and goes.
        assert until(lambda: (2, 1) == tuple(map(len, _generations(grade.pid))), seconds=180.0)
    finally:
        grade.kill()
        grade.wait()
