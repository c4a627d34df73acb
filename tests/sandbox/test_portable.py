"""The backend for systems that are no Linux, tried on one that is."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.model import Observation
from grader.sandbox import Assignment, Limits
from grader.sandbox.layers import EXPOSURES
from grader.sandbox.pool import Pool, Worker
from grader.sandbox.portable import PortableZygote
from grader.wire.encode import encode
from grader.wire.observation import read
from tests import grading
from tests.sandbox.processes import until

_TASK = {
    "id": "task",
    "function": "answer",
    "script": [],
    "gradients": [],
    "graphs": [],
    "memory_bytes": 200 << 20,
    "cases": [{"seed": 0, "args": []}],
}
_HIDDEN = encode([{"seed": 1, "args": []}])
# What only Linux has, of what this project uses.
_LINUX_ONLY = """
import fcntl, os, resource, select, signal, socket, sys
for module, names in {
    os: "memfd_create MFD_CLOEXEC MFD_ALLOW_SEALING pidfd_open O_PATH pipe2 sched_getaffinity unshare setns",
    fcntl: "F_ADD_SEALS F_SEAL_SEAL F_SEAL_SHRINK F_SEAL_GROW F_SEAL_WRITE F_SETPIPE_SZ",
    signal: "pidfd_send_signal",
    resource: "RLIMIT_MSGQUEUE RLIMIT_NICE RLIMIT_RTPRIO prlimit",
    socket: "SOCK_SEQPACKET",
}.items():
    for name in names.split():
        if hasattr(module, name):
            delattr(module, name)
"""


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    pool = Pool(lambda: encode([_TASK]), Limits(memory_bytes=200 << 20), accept=EXPOSURES, without=("linux",))
    with contextlib.closing(pool), pool.worker() as started:
        yield started


def observe(worker: Worker, *sources: str, seconds: float = 30.0) -> list[Observation]:
    """One run per source, with one shown and one hidden call."""
    files = {f"task{number}.py": textwrap.dedent(source).encode() for number, source in enumerate(sources)}
    assignment = Assignment(files=files, runs=[(0, name, seconds) for name in files], hidden=[_HIDDEN for _ in files])
    outcomes = worker.attempt(lambda box: box.run(assignment))
    return [read(outcome.ending, outcome.detail, outcome.frames, 2) for outcome in outcomes]


def ended(pid: int, seconds: float = 20.0) -> bool:
    """Whether a process that is no child of this one ends in time."""
    try:
        descriptor = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    heard = poll.poll(seconds * 1000)
    os.close(descriptor)
    return bool(heard)


def test_answers_come_back(worker: Worker) -> None:
    """Shown and hidden calls are made, and what they return and print is observed."""
    source = "import torch\ndef answer():\n    print('hi')\n    return torch.ones(2, requires_grad=True).sum().item()"
    (observed,) = observe(worker, source)
    assert "done" == observed.ending
    assert [(2.0, "hi\n")] * 2 == [(case.roots["result"], case.stdout) for case in observed.cases]


def test_each_way_to_die_costs_its_own_exercise(worker: Worker) -> None:
    """An exit, an endless loop and a crash each end their exercise, and the next one is graded."""
    sources = [
        "import os\ndef answer(): os._exit(3)",
        "def answer():\n    while True: pass",
        "import ctypes\ndef answer(): ctypes.string_at(0)",
        "def answer(): return 1",
    ]
    observed = observe(worker, *sources, seconds=1.0)
    assert ["exited", "timeout", "crashed", "done"] == [one.ending for one in observed]


def test_failure_behind_the_answer_is_an_exit(worker: Worker) -> None:
    """Where the child cannot tell what was returned, it ends, as it does with walls around it."""
    source = "import grader.child.describe as d\nd.Describer.plain = None\ndef answer(): return 1"
    assert ["exited", "done"] == [one.ending for one in observe(worker, source, "def answer(): return 1")]


def test_gate_that_the_child_closed_is_not_listened_at() -> None:
    """A submission that closes what it was given is followed on, at leisure, until it ends."""
    source = b"import os\nos.closerange(3, 64)\nwhile True: pass\n"
    zygote = PortableZygote(encode([_TASK]))
    assignment = {"files": {"a.py": source}, "runs": [[0, "a.py", False]], "gated": True}
    limits = Limits(memory_bytes=200 << 20)
    child = zygote.spawn(encode(assignment), {name: getattr(limits, name) for name in limits.__slots__}, gated=True)
    try:
        assert until(lambda: not child.asks() and child.gate is None)
        assert zygote.wait(0.1, child) is None
    finally:
        child.close()
    assert -signal.SIGKILL == child.process.returncode


@pytest.mark.skipif(sys.platform != "linux", reason="this system keeps no limit on memory")
def test_memory_is_limited_where_the_system_can(worker: Worker) -> None:
    """What takes far more memory than its exercise allows gets an exception."""
    (observed,) = observe(worker, "def answer(): return len(bytearray(1 << 30))")
    assert observed.cases[0].raised is not None
    assert "MemoryError" == observed.cases[0].raised.type


def test_nothing_is_left_behind(worker: Worker, tmp_path: Path) -> None:
    """A process that a submission starts ends with it, and so does its folder."""
    source = f"""
        import os, subprocess, sys
        def answer():
            child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
            open({str(tmp_path / "pid")!r}, "w").write(f"{{child.pid}} {{os.getcwd()}}")
            return 1
    """
    (observed,) = observe(worker, source)
    pid, folder = (tmp_path / "pid").read_text("utf-8").split()
    assert "done" == observed.ending
    assert not Path(folder).exists()
    assert ended(int(pid))


def test_grade_works_without_what_only_linux_has(tmp_path: Path) -> None:
    """With Linux's own calls taken away, `grade` refuses, and grades when all three risks are accepted."""
    course = grading.make_course(tmp_path / "course")
    handins = grading.make_handins(tmp_path / "handins", {"ada": grading.RIGHT})
    out = tmp_path / "out"
    start = f"{_LINUX_ONLY}\nfrom grader.cli import main\nmain(sys.argv[1:])"
    arguments = [str(handins), "--course", str(course), "--out", str(out), "--jobs", "1", "--without-layer", "linux"]

    def grade(*more: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", start, *arguments, *more]
        # Its children are fresh interpreters, which still have everything.
        return subprocess.run(
            command,
            env=grading.environment(),
            capture_output=True,
            encoding="utf-8",
            timeout=grading.PATIENCE_SECONDS,
            check=False,
        )

    refused = grade()
    accepted = grade(*(word for exposure in EXPOSURES for word in ("--accept", exposure)))
    assert (1, True) == (refused.returncode, "--accept host-files" in refused.stderr), refused.stderr
    assert 0 == accepted.returncode, accepted.stderr
    assert "2 / 2" in accepted.stdout or "passed" in accepted.stdout, accepted.stdout
    assert os.path.isfile(out / "ada" / "report.html")
