"""One submission, several exercises: what one of them does to the others, and what is believed of a reply."""

from __future__ import annotations

import array
import contextlib
import fcntl
import os
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from grader.model import Observation
from grader.sandbox import Assignment, Limits, Sandbox
from grader.sandbox.client import Child, Zygote
from grader.sandbox.pool import Pool, Worker
from grader.wire.observation import read
from tests.sandbox.processes import descendants, until

_HONEST = b"def answer(): return 42\n"
_FORGE = """
import os, struct
from grader.wire.encode import encode

def send(*messages):
    for message in messages:
        raw = message if isinstance(message, bytes) else encode(message)
        os.write(3, struct.pack(">I", len(raw)) + raw)

LOAD = ["load", 0, None, [], [], "", []]
CASE = ["case", 0, 0, {"result": 42, "args": []}, None, 0, 0, {}, {}, "", False, []]

"""


def observe(
    worker: Worker, files: dict[str, bytes], names: Sequence[str], *, wall_seconds: float = 5.0
) -> list[Observation]:
    assignment = Assignment(files=files, runs=[(0, name, wall_seconds) for name in names])
    outcomes = worker.attempt(lambda box: box.run(assignment))
    return [read(outcome.ending, outcome.detail, outcome.frames, 1) for outcome in outcomes]


def result(observed: Observation) -> object:
    assert "done" == observed.ending, observed.detail
    return observed.cases[0].roots["result"]


@pytest.mark.parametrize(
    "death",
    ["os._exit(0)", "ctypes.string_at(0)", "exec('while True: pass')", "os.write(3, b'garbage')", "os.abort()"],
)
@pytest.mark.parametrize("place", ["import", "call"])
def test_death_costs_only_its_own_exercise(worker: Worker, death: str, place: str) -> None:
    """Whatever ends the second of four exercises, the first keeps its result and the others get theirs."""
    code = death if place == "import" else f"def answer(): {death}"
    files = {"a.py": _HONEST, "b.py": f"import ctypes, os\n{code}\n".encode(), "c.py": _HONEST, "d.py": _HONEST}
    first, second, *others = observe(worker, files, ["a.py", "b.py", "c.py", "d.py"], wall_seconds=2.0)
    assert 42 == result(first)
    assert "done" != second.ending
    assert [42, 42] == [result(other) for other in others]


def test_result_before_a_death_is_kept(worker: Worker) -> None:
    """Calls that came to an end before the child died are there."""
    source = (
        b"import os\ncalls = []\ndef answer():\n    calls.append(1)\n    return 1 if len(calls) == 1 else os._exit(0)\n"
    )
    assignment = Assignment(files={"a.py": source}, runs=[(1, "a.py", 5.0)])
    (outcome,) = worker.attempt(lambda box: box.run(assignment))
    observed = read(outcome.ending, outcome.detail, outcome.frames, 2)
    assert ("exited", [1]) == (observed.ending, [case.roots["result"] for case in observed.cases])


def test_file_that_dies_at_import_is_tried_once(worker: Worker) -> None:
    """Where one file holds all answers and loops while it is imported, the time is spent once."""
    began = time.monotonic()
    names = ["a.py"] * 5 + ["b.py"]
    *same, other = observe(worker, {"a.py": b"while True: pass\n", "b.py": _HONEST}, names, wall_seconds=4.0)
    assert ["timeout"] * 5 == [observed.ending for observed in same]
    assert {same[0].detail} == {observed.detail for observed in same}
    assert 42 == result(other)
    assert time.monotonic() - began < 5 * 4.0


def test_file_that_dies_in_a_call_is_tried_for_each_exercise(worker: Worker) -> None:
    """A function that ends the child says nothing about the file's other functions."""
    source = b"import os\ndef answer(): os._exit(4)\n"
    endings = [observed.ending for observed in observe(worker, {"a.py": source}, ["a.py"] * 3)]
    assert ["exited"] * 3 == endings


@pytest.mark.parametrize(
    "forged",
    [
        pytest.param("os.write(3, b'garbage of some length')", id="garbage"),
        pytest.param("os.write(3, b'\\xff' * 8)", id="huge-length"),
        pytest.param("os.write(3, bytes(64))", id="empty-frames"),
        pytest.param("send(b'z')", id="unknown-tag"),
        pytest.param("send(b'i')", id="truncated-value"),
        pytest.param("send(b'NN')", id="two-values"),
        pytest.param("send(b'l' * 5000)", id="bottomless"),
        pytest.param("send(b'l\\xff\\xff\\xff\\xff')", id="announced-items"),
        pytest.param("send(b'x\\0\\0\\1' + b'\\x7f' * 8 + bytes(16))", id="huge-tensor"),
        pytest.param("send(None)", id="no-message"),
        pytest.param("send([])", id="empty-message"),
        pytest.param("send(['ready'])", id="ready-again"),
        pytest.param("send(['setup', 'a layer failed'])", id="a-broken-box"),
        pytest.param("send(['done', 1])", id="done-with-another"),
        pytest.param("send(['done', True])", id="done-by-true"),
        pytest.param("send(['done', 0.5])", id="done-by-half"),
        pytest.param("send(['load', 2, None, [], [], '', []])", id="anothers-load"),
        pytest.param("send(['case', 2, 0, {}, None, 0, 0, {}, {}, '', False, []])", id="anothers-case"),
        pytest.param("send(['case', -1, 0])", id="negative"),
        pytest.param("send(['verdict', 0, 'passed'])", id="a-verdict"),
        pytest.param("send(LOAD, LOAD)", id="two-loads"),
        pytest.param("send(CASE, LOAD)", id="case-before-load"),
        pytest.param("send(LOAD, CASE, CASE)", id="too-many-cases"),
        pytest.param("send(LOAD, [*CASE[:3], 42, *CASE[4:]])", id="roots-of-another-type"),
        pytest.param("send(LOAD, CASE[:5])", id="a-short-case"),
        pytest.param("send(LOAD, [*CASE[:5], True, *CASE[6:]])", id="true-as-count"),
        pytest.param("send(['load', 0, ['A', 'b'], [], [], '', []])", id="malformed-exception"),
    ],
)
def test_forged_reply_is_unreadable(worker: Worker, forged: str) -> None:
    """Bytes that no honest child sends make this exercise unreadable, and only this one."""
    files = {"a.py": _HONEST, "b.py": f"{_FORGE}\n{forged}\nos._exit(0)\n".encode(), "c.py": _HONEST}
    # The forger runs first, so that its replies are those of run 0.
    second, first, third = observe(worker, files, ["b.py", "a.py", "c.py"])
    assert "unreadable" == second.ending, second
    assert ((), "") == (second.cases, second.load_stdout)
    assert [42, 42] == [result(first), result(third)]


@pytest.mark.parametrize("forged", ["send(['done', 0])", "send(LOAD, ['done', 0])"])
def test_claiming_to_be_done_earns_nothing(worker: Worker, forged: str) -> None:
    """An end without the calls before it is unreadable. The exercise begun by it pays too, later ones do not."""
    files = {"a.py": f"{_FORGE}\n{forged}\nos._exit(0)\n".encode(), "b.py": _HONEST, "c.py": _HONEST}
    first, _, third = observe(worker, files, ["a.py", "b.py", "c.py"])
    assert "unreadable" == first.ending
    assert 42 == result(third)


class _EndedLate(Child):
    """A child that goes on for a while when its end is decided, as where its parent has to wait for a processor."""

    __slots__ = ()

    def kill(self) -> None:
        held = array.array("i", [0])

        def has_sent() -> bool:
            fcntl.ioctl(self.results, termios.FIONREAD, held)
            return held[0] > 50_000

        until(has_sent, seconds=20.0)
        super().kill()


class _Unhurried(Zygote):
    def spawn(self, assignment: bytes, limits: Mapping[str, int], *, gated: bool = False) -> Child:
        child = super().spawn(assignment, limits, gated=gated)
        return _EndedLate(pidfd=child.pidfd, results=child.results, gate=child.gate, gift=child.gift)


def test_ending_of_one_run_is_not_the_next_ones(pool: Pool) -> None:
    """A run that is over its time and answers before the signal comes: the one behind it has not to pay for it."""
    late = b"import time\ndef answer():\n    time.sleep(0.6)\n    return 1\n"
    # Behind the late one it is found in the middle; in a child of its own it comes to an end.
    innocent = (
        b"import sys, torch\ncalls = []\ndef answer():\n    calls.append(1)\n"
        b"    while len(calls) == 2 and 'late' in sys.modules: pass\n    return torch.ones(20_000)\n"
    )
    files = {"late.py": late, "other.py": innocent, "last.py": _HONEST}
    runs = [(0, "late.py", 0.3), (1, "other.py", 20.0), (0, "last.py", 5.0)]
    with contextlib.closing(pool.fork()) as twin:
        unhurried = _Unhurried(twin._control, None)
        first, second, third = Sandbox(unhurried).run(Assignment(files=files, runs=runs))
    assert "timeout" == first.ending
    assert [("done", 3), ("done", 2)] == [(each.ending, len(each.frames)) for each in (second, third)]


_RUN = """
import contextlib, sys
from grader.sandbox import Assignment
from grader.sandbox.pool import Pool
from tests.sandbox.conftest import plan

assignment = Assignment(files={"a.py": sys.argv[1].encode()}, runs=[(0, "a.py", 4.0)])
with contextlib.closing(Pool(plan)) as pool, pool.worker() as worker:
    worker.attempt(lambda box: print("warm", flush=True))
    print(worker.attempt(lambda box: box.run(assignment))[0].ending)
"""


@pytest.mark.parametrize("frozen", ["the grader alone", "the grader and the child"])
def test_time_in_which_the_grader_was_stopped_is_not_the_childs(frozen: str) -> None:
    """Stopped for longer than the limit, alone or with its child (a paused container), it charges nobody for it."""
    # The thread tells from outside that it is in the middle of its call. More than a pipe holds, so that it waits in
    # the middle of its reply too.
    source = (
        "import threading, time, torch\ndef answer():\n    for _ in range(10): time.sleep(0.05)\n"
        "    threading.Thread(target=time.sleep, args=(9,), daemon=True).start()\n"
        "    for _ in range(10): time.sleep(0.05)\n    return torch.ones(900_000)\n"
    )
    grading = subprocess.Popen(
        [sys.executable, "-c", _RUN, source],
        cwd=Path(__file__).resolve().parents[2],
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    try:
        assert grading.stdout is not None
        assert "warm\n" == grading.stdout.readline()
        zygotes = descendants(grading.pid)
        assert until(lambda: any(_threads(process.pid) > 1 for process in descendants(grading.pid) - zygotes))
        children = [process.pid for process in descendants(grading.pid) - zygotes]
        stopped = [grading.pid, *(children if "child" in frozen else [])]
        for pid in stopped:
            os.kill(pid, signal.SIGSTOP)
        over = time.monotonic() + 4.5
        assert until(lambda: time.monotonic() > over)
        for pid in reversed(stopped):
            os.kill(pid, signal.SIGCONT)
        said, _ = grading.communicate(timeout=60)
        assert "done\n" == said
    finally:
        grading.kill()
        grading.wait()


def _threads(pid: int) -> int:
    try:
        return len(os.listdir(f"/proc/{pid}/task"))
    except OSError:
        return 0


def test_half_a_frame_is_no_reply(worker: Worker) -> None:
    """A child that leaves in the middle of a frame has left."""
    source = b"import os\nos.write(3, b'\\0\\0\\1\\0half')\nos._exit(0)\n"
    (observed,) = observe(worker, {"a.py": source}, ["a.py"])
    assert "exited" == observed.ending


def test_frames_in_small_pieces_are_put_together(worker: Worker) -> None:
    """A reply that arrives byte by byte is one reply: it stands as this submission's claim."""
    source = _FORGE + (
        "import struct\n"
        "for message in (LOAD, CASE, ['done', 0]):\n"
        "    raw = encode(message)\n"
        "    for byte in struct.pack('>I', len(raw)) + raw: os.write(3, bytes([byte]))\n"
        "os._exit(0)\n"
    )
    (observed,) = observe(worker, {"a.py": source.encode()}, ["a.py"])
    assert 42 == result(observed)


def test_forged_exercises_of_its_own_do_not_reach_the_next_submission(worker: Worker) -> None:
    """A child that answers for all of its exercises has said so for itself alone."""
    cases = "[['load', n, *LOAD[2:]], ['case', n, *CASE[2:]], ['done', n]]"
    forger = f"{_FORGE}\nfor n in range(2): send(*{cases})\nos._exit(0)\n".encode()
    observe(worker, {"a.py": forger, "b.py": b"1 / 0\n"}, ["a.py", "b.py"])
    (after,) = observe(worker, {"b.py": b"def answer(): return 'mine'\n"}, ["b.py"])
    assert "mine" == result(after)


def test_writing_after_the_end_costs_nothing(worker: Worker) -> None:
    """Something that goes on writing when all is delivered is ended, and the results stay."""
    source = (
        b"import os, threading\ndef late():\n    while True: os.write(3, b'x')\n"
        b"class Late(str):\n    pass\n"
        b"def answer():\n    threading.Timer(0.01, late)\n    return 42\n"
    )
    (observed,) = observe(worker, {"a.py": source}, ["a.py"])
    assert 42 == result(observed)


def test_closing_the_pipe_is_an_exit(worker: Worker) -> None:
    """A child that closes its result pipe has nothing to say; the others go on."""
    files = {"a.py": b"import os\nos.close(3)\ndef answer(): return 42\n", "b.py": _HONEST}
    first, second = observe(worker, files, ["a.py", "b.py"])
    assert first.ending in {"exited", "unreadable"}
    assert 42 == result(second)


def test_runs_are_told_as_they_end(worker: Worker) -> None:
    """The caller hears of each run once."""
    told: list[int] = []
    runs = [(0, name, 5.0) for name in ("a.py", "b.py", "c.py")]
    assignment = Assignment(files={"a.py": _HONEST, "b.py": b"import os\nos._exit(0)\n", "c.py": _HONEST}, runs=runs)
    worker.attempt(lambda box: box.run(assignment, on_run=told.append))
    assert [0, 1, 2] == sorted(told)


def test_limits_are_those_of_the_worker(pool: Pool) -> None:
    """A worker's limits hold for its children."""
    with pool.worker() as plain:
        assert 1 << 27 == result(
            observe(plain, {"a.py": b"def answer(): return len(bytearray(1 << 27))\n"}, ["a.py"])[0]
        )
    small = Worker(pool, Limits(memory_bytes=64 << 20))
    try:
        (observed,) = observe(small, {"a.py": b"def answer(): return len(bytearray(1 << 27))\n"}, ["a.py"])
        assert observed.cases[0].raised is not None
        assert "MemoryError" == observed.cases[0].raised.type
    finally:
        small.close()
