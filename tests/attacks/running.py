"""One batch of all attacks beside honest neighbours, graded by the real command on a host that is watched."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tests import grading
from tests.attacks.collection import HERE, Attack
from tests.attacks.watched import Host, adopt_orphans, host, shared_places
from tests.sandbox.processes import Process, descendants, living, until

EXERCISES: Final = (
    "descent_path",
    "detach",
    "mse_gradients",
    "numeric_slope",
    "polynomial_graph",
    "square_slope",
    "vector_gradient",
)
NEIGHBOURS: Final = ("aa", "hh", "mm", "ss", "zz")
ORDINARY_USERS: Final = (65_532, 65_533)
"""Nobody's, and two, since what is limited for each user is limited for all that it runs at a time."""
_WAITED_FOR: Final = ("square_slope", "vector_gradient")
"""What never ends does so mostly in one of these, so only they have little time on a busy machine."""
_WAIT_SECONDS: Final = 600


@dataclass(frozen=True, kw_only=True, slots=True)
class Setting:
    """How the sandbox stands: which layers are left off, and for whom."""

    without: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()
    user: int | None = None


@dataclass(frozen=True, kw_only=True)
class Batch:
    """What a run left behind.

    Attributes:
        rows: of ``grades.json``, by submission.
        names: of the attacks' submissions, by attack.
        changes: what is no longer as it was on the host.
        left: processes, and things in shared places, that are still there.
    """

    code: int
    printed: str
    out: Path
    rows: Mapping[str, Mapping[str, Any]]
    names: Mapping[str, str]
    secret: str
    changes: Sequence[str]
    left: Sequence[str]

    def exercises(self, submission: str) -> dict[str, Mapping[str, Any]]:
        return {exercise["id"]: exercise for exercise in self.rows[submission]["exercises"]}

    def result(self, submission: str) -> dict[str, Any]:
        """Its ``grade.json``."""
        path = self.out / self.rows[submission]["folder"] / "grade.json"
        result: dict[str, Any] = json.loads(path.read_text("utf-8"))
        return result

    def texts(self) -> dict[str, str]:
        """Everything that was written for people or programs, by file."""
        files = (path for path in self.out.rglob("*") if path.is_file())
        return {str(path.relative_to(self.out)): path.read_text("utf-8") for path in files}


@contextmanager
def batch(attacks: Sequence[Attack], setting: Setting, *, seed: int = 6_100_011, jobs: int = 2) -> Iterator[Batch]:
    """Grade the attacks, each a submission, with honest neighbours before, between and after them."""
    adopt_orphans()
    # Not below pytest's own folder, which is closed to others.
    with tempfile.TemporaryDirectory(prefix="attacks-") as name, host(Path(name), setting.user) as target:
        place = Path(name)
        place.chmod(0o755)
        course = _course(place / "course", target.secret)
        handins, out, scratch, archives = (place / name for name in ("handins", "out", "tmp", "archives"))
        for folder in (handins, out, scratch, archives):
            folder.mkdir()
        words = {**target.words(), "COURSE": str(course), "HANDINS": str(handins), "CHECKOUT": str(grading.CHECKOUT)}
        names = {attack.name: attack.hand_in(handins, course, target.markers, words) for attack in attacks}
        honest = (HERE / "controls" / "honest.py").read_text("utf-8")
        for neighbour in NEIGHBOURS:
            (handins / f"{neighbour}.py").write_text(f"{honest}\n# {target.secret}-{neighbour}\n", encoding="utf-8")
        if setting.user is not None:
            for folder in (out, scratch):
                os.chown(folder, setting.user, setting.user)
        arguments: list[str | Path] = [handins, *sorted(archives.iterdir()), "--course", course, "--out", out]
        arguments += ["--seed", str(seed), "--max-seconds", "12", "--max-memory-mb", "512", "--jobs", str(jobs)]
        arguments += [word for exercise in EXERCISES for word in ("--only", exercise)]
        arguments += [word for layer in setting.without for word in ("--without-layer", layer)]
        arguments += [word for exposure in setting.accept for word in ("--accept", exposure)]
        yield _run(arguments, setting, target, out, names, scratch)


def _run(
    arguments: Sequence[str | Path], setting: Setting, target: Host, out: Path, names: Mapping[str, str], scratch: Path
) -> Batch:
    processes, places = descendants(os.getpid()), shared_places(setting.user)
    environment = {**grading.environment(), "GRADER_CANARY": target.secret, "TMPDIR": str(scratch), "HOME": "/"}
    user = {"user": setting.user, "group": setting.user, "extra_groups": []} if setting.user is not None else {}
    grade = subprocess.Popen(
        grading.command(*arguments),
        cwd=grading.CHECKOUT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        **user,  # type: ignore[call-overload]
    )
    try:
        printed, _ = grade.communicate(timeout=_WAIT_SECONDS)
    finally:
        grade.kill()
        grade.wait()
    left = _left_behind(processes, places, grade.pid, setting.user)
    left += [str(path) for path in scratch.iterdir()]
    table = out / "grades.json"
    rows = json.loads(table.read_text("utf-8"))["submissions"] if table.exists() else []
    return Batch(
        code=grade.returncode,
        printed=printed,
        out=out,
        rows={row["submission"]: row for row in rows},
        names=names,
        secret=target.secret,
        changes=target.changes(),
        left=left,
    )


def _left_behind(processes: set[Process], places: set[str], grader: int, user: int | None) -> list[str]:
    """What is there that was not before; ends it, so that the next run starts clean."""
    until(lambda: not descendants(os.getpid()) - processes, seconds=30.0)
    survivors = living(descendants(os.getpid()) - processes)
    found = [f"process {process.pid}" for process in survivors]
    for process in survivors:
        os.kill(process.pid, signal.SIGKILL)
    # Version 2 of the interface has them at the top, version 1 below the name of what is limited.
    patterns = (f"grader-{grader}-*", f"*/grader-{grader}-*")
    groups = [str(path) for pattern in patterns for path in Path("/sys/fs/cgroup").glob(pattern)]
    folders = [str(path) for path in Path("/tmp").glob(f"grader-scratch-{grader}-*")]
    # Other tests may be at work on this machine; what they have in these places does not stay.
    left = shared_places(user) - places
    until(lambda: not left & shared_places(user), seconds=30.0)
    return found + groups + folders + sorted(left & shared_places(user))


def _course(folder: Path, secret: str) -> Path:
    """The exercises of the batch, with the secret in every reference and every spec."""
    for name, suffix in (("exercises", ".yaml"), ("reference", ".py")):
        (folder / name).mkdir(parents=True)
        for exercise in EXERCISES:
            text = (grading.CHECKOUT / name / f"{exercise}{suffix}").read_text("utf-8")
            if suffix == ".yaml" and exercise in _WAITED_FOR:
                text += "limits: {wall_seconds: 4}\n"
            (folder / name / f"{exercise}{suffix}").write_text(f"{text}\n# {secret}\n", encoding="utf-8")
    return folder


class NotReadable(Exception):
    """The interpreter or the checkout is closed to the user that was asked for."""


def readable_by(user: int) -> None:
    """Make sure that another user can run this interpreter and this checkout."""
    try:
        tried = subprocess.run(
            [sys.executable, "-c", "import torch, grader.cli"],
            user=user,
            group=user,
            cwd=grading.CHECKOUT,
            env={**grading.environment(), "HOME": "/"},
            capture_output=True,
            timeout=_WAIT_SECONDS,
            check=False,
        )
    except OSError as error:
        raise NotReadable(str(error)) from error
    if tried.returncode:
        raise NotReadable(tried.stderr.decode(errors="replace").strip().splitlines()[-1])
