"""The life of zygotes: they die, are replaced, and nothing outlives whoever started them."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from grader.errors import GraderError
from grader.sandbox import Assignment, Limits, Sandbox
from grader.sandbox.client import Child, Zygote, ZygoteDied, sealed
from grader.sandbox.pool import Pool, begin
from grader.wire.encode import encode
from grader.wire.observation import read
from tests.sandbox.processes import Process, descendants, kill, living, until

_HONEST = Assignment(files={"a.py": b"def answer(): return 42\n"}, runs=[(0, "a.py", 5.0)])
_ENDLESS = Assignment(files={"a.py": b"while True: pass\n"}, runs=[(0, "a.py", 60.0)])
_ENDLESS_RUN = encode({"files": _ENDLESS.files, "runs": [[0, "a.py", False]], "gated": False})


def value(box: Sandbox) -> object:
    (outcome,) = box.run(_HONEST)
    observed = read(outcome.ending, outcome.detail, outcome.frames, 1)
    return observed.cases[0].roots["result"]


def test_dead_zygote_is_replaced(own_pool: Pool) -> None:
    """Zygotes killed at their work: the work is done again; killed twice: that is our failure; then all is well."""
    with own_pool.worker() as worker:
        assert 42 == worker.attempt(value)
        attempts: list[int] = []

        def dies_once(box: Sandbox) -> object:
            attempts.append(1)
            if len(attempts) == 1:
                kill(descendants(os.getpid()) - others)
            return value(box)

        others: set[Process] = descendants(os.getpid()) - _below(own_pool)
        assert 42 == worker.attempt(dies_once)
        assert 2 == len(attempts)

        def dies(box: Sandbox) -> object:
            kill(descendants(os.getpid()) - others)
            return value(box)

        with pytest.raises(GraderError, match="twice") as caught:
            worker.attempt(dies)
        assert not isinstance(caught.value, ZygoteDied)
        assert 42 == worker.attempt(value)


def test_zygote_killed_in_the_middle_takes_its_child_along(pool: Pool) -> None:
    """While a child runs, its zygote is killed: the run ends as ours to repeat, and the child ends too."""
    before = descendants(os.getpid())
    twin = pool.fork()
    try:
        zygotes = descendants(os.getpid()) - before
        seen: set[Process] = set()

        def watch() -> None:
            until(lambda: bool(descendants(os.getpid()) - before - zygotes))
            seen.update(descendants(os.getpid()) - before)
            kill(zygotes)

        watcher = threading.Thread(target=watch)
        watcher.start()
        with pytest.raises(ZygoteDied):
            Sandbox(twin).run(_ENDLESS)
        watcher.join()
        assert seen > zygotes
        assert until(lambda: not living(seen))
    finally:
        twin.close()


def test_closing_a_twin_ends_its_child(pool: Pool) -> None:
    """When the parent's end of the socket closes in the middle of a run, child and zygote end."""
    before = descendants(os.getpid())
    twin = pool.fork()
    child = twin.spawn(_ENDLESS_RUN, _limits())
    started = descendants(os.getpid()) - before
    assert started
    twin.close()
    child.close()
    assert until(lambda: not living(started))


def test_child_that_nobody_follows_is_ended(pool: Pool) -> None:
    """Letting go of a running child ends it, and its zygote is there for the next submission, or replaced for it."""
    with pool.worker() as worker:
        others: set[Process] = set()

        def let_go(box: Sandbox) -> None:
            others.update(descendants(os.getpid()))
            box._zygote.spawn(_ENDLESS_RUN, _limits()).close()

        worker.attempt(let_go)
        assert until(lambda: not descendants(os.getpid()) - others)
        assert 42 == worker.attempt(value)


def test_nothing_is_left_of_a_closed_pool() -> None:
    """After close, no process that the pool started is there, nor a file descriptor."""
    before = descendants(os.getpid())
    descriptors = len(os.listdir("/proc/self/fd"))
    pool = Pool(lambda: encode([]))
    twins = [pool.fork() for _ in range(3)]
    started = descendants(os.getpid()) - before
    assert len(started) >= 4
    for twin in twins:
        twin.close()
    pool.close()
    pool.close()
    assert until(lambda: not living(started))
    assert descriptors == len(os.listdir("/proc/self/fd"))


def test_unused_pool_starts_nothing() -> None:
    """Closing a pool that nobody asked for anything is no trouble."""
    before = descendants(os.getpid())
    Pool(lambda: encode([])).close()
    assert before >= descendants(os.getpid())


def test_what_was_started_for_nothing_ends_at_once() -> None:
    """Where the jobs cannot be had, or not be taken, the reason is told, and no interpreter waits for the next."""
    before = descendants(os.getpid())

    def no_plan() -> bytes:
        raise GraderError("no jobs today")

    for plan, reason in ((no_plan, "no jobs today"), (lambda: encode([{"function": "answer"}]), "KeyError: 'script'")):
        with contextlib.closing(Pool(plan)) as pool:
            for _ in range(2):
                with pytest.raises(GraderError, match=reason):
                    pool.fork()
                assert until(lambda: not living(descendants(os.getpid()) - before))


def test_what_was_begun_early_is_what_is_used() -> None:
    """An interpreter that was started before the pool becomes its first, and no other is started."""
    before = descendants(os.getpid())
    begun = begin()
    early = descendants(os.getpid()) - before
    pool = Pool(lambda: encode([]), begun=begun)
    pool.fork().close()
    launched = {process for process in descendants(os.getpid()) - before if _parent(process.pid) == os.getpid()}
    assert launched
    assert launched <= early
    pool.close()
    assert until(lambda: not living(descendants(os.getpid()) - before))


def test_what_was_begun_early_ends_unused() -> None:
    """While it still warms up, closing the pool ends it."""
    before = descendants(os.getpid())
    begun = begin()
    early = descendants(os.getpid()) - before
    assert early
    Pool(lambda: encode([]), begun=begun).close()
    assert until(lambda: not living(early))


def test_nothing_begins_early_where_nothing_stays_warm() -> None:
    """The backend for other systems starts an interpreter for each child."""
    assert begin(["linux"]) is None


def test_a_mistake_in_the_course_ends_what_was_begun(tmp_path: Path) -> None:
    """The course is read while torch is being imported; the sentence comes at once, and nothing stays behind."""
    (tmp_path / "exercises").mkdir()
    (tmp_path / "exercises" / "slope.yaml").write_text("title: [", encoding="utf-8")
    (tmp_path / "slope.py").write_text("slope = 1\n", encoding="utf-8")
    grading = subprocess.Popen(
        [sys.executable, "-m", "grader", "slope.py", "--course", ".", "--out", "out"],
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    begun: set[Process] = set()

    def ended() -> bool:
        begun.update(descendants(grading.pid))
        return grading.poll() is not None

    assert until(ended)
    _, said = grading.communicate()
    assert (2, True) == (grading.returncode, "slope.yaml" in said), said
    assert begun
    assert until(lambda: not living(begun))


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_nothing_is_left_of_a_grading_that_was_ended(tmp_path: Path, number: signal.Signals) -> None:
    """A `grade` that is killed or interrupted while students' code runs leaves no process behind."""
    handin = tmp_path / "square_slope.py"
    handin.write_text("def slope(x):\n    while True: pass\n", encoding="utf-8")
    grading = subprocess.Popen(
        [sys.executable, "-m", "grader", str(handin), "--out", str(tmp_path / "out"), "--only", "square_slope"],
        cwd=Path(__file__).resolve().parents[2],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        # The zygote, its twin and the child; the reference's child comes first and is gone in no time.
        assert until(lambda: _depth(grading.pid) >= 3, seconds=180.0)
        started = descendants(grading.pid)
        grading.send_signal(number)
        grading.wait(30)
        assert until(lambda: not living(started))
    finally:
        grading.kill()
        grading.wait()


def test_child_is_boxed_in_as_seen_from_outside(pool: Pool) -> None:
    """The kernel itself says so: filters on, no capability, no new privileges, every namespace another, pid 1."""
    twin = pool.fork()
    try:
        child = twin.spawn(_ENDLESS_RUN, _limits())
        try:
            assert until(lambda: _arrived(child.results))
            with open(f"/proc/self/fdinfo/{child.pidfd}", encoding="ascii") as file:
                pid = int(re.findall(r"^Pid:\s+(\d+)", file.read(), re.MULTILINE)[0])
            status = dict(line.split(":\t", 1) for line in Path(f"/proc/{pid}/status").read_text("utf-8").splitlines())
            readiness_to_go = Path(f"/proc/{pid}/oom_score_adj").read_text("ascii")
        finally:
            child.kill()
            child.close()
    finally:
        twin.close()
    assert ("2", "1") == (status["Seccomp"], status["NoNewPrivs"])
    # Where the machine runs out of memory, submissions go first.
    assert 1000 == int(readiness_to_go)
    for kind in ("CapInh", "CapPrm", "CapEff", "CapAmb"):
        assert 0 == int(status[kind], 16)
    assert "1" == status["NSpid"].split()[-1]
    users = set(status["Uid"].split())
    assert len(users) == 1
    if os.geteuid() == 0:
        assert users.isdisjoint({"0", str(os.getuid())})
    else:
        assert users == {str(os.getuid())}


def test_two_children_of_two_workers_have_two_uids(pool: Pool) -> None:
    """As root, children that run at one time do not share a uid, so that none can touch another."""
    if os.geteuid() != 0:
        pytest.skip("an ordinary user has only one uid to give")
    twins = [pool.fork(), pool.fork()]
    children: list[Child] = []
    try:
        children.extend(twin.spawn(_ENDLESS_RUN, _limits()) for twin in twins)
        users = set()
        for child in children:
            assert until(lambda results=child.results: _arrived(results))  # type: ignore[misc]
            with open(f"/proc/self/fdinfo/{child.pidfd}", encoding="ascii") as file:
                pid = int(re.findall(r"^Pid:\s+(\d+)", file.read(), re.MULTILINE)[0])
            users.add(os.stat(f"/proc/{pid}").st_uid)
            with open(f"/proc/{pid}/status", encoding="utf-8") as file:
                users.add(int(re.findall(r"^Uid:\s+(\d+)", file.read(), re.MULTILINE)[0]))
        assert len(users - {0}) == 2
    finally:
        for child in children:
            child.kill()
            child.close()
        for twin in twins:
            twin.close()


def test_sealed_file_cannot_be_changed() -> None:
    """What a child gets as its assignment nobody can write to, cut or grow."""
    with sealed(b"content") as descriptor:
        assert b"content" == os.pread(descriptor, 100, 0)
        for change in (
            lambda: os.pwrite(descriptor, b"x", 0),
            lambda: os.ftruncate(descriptor, 0),
            lambda: os.ftruncate(descriptor, 99),
        ):
            with pytest.raises(PermissionError):
                change()


def test_host_is_left_as_it_was(pool: Pool) -> None:
    """Starting zygotes and children mounts nothing and changes nothing on the host."""
    mounts = Path("/proc/self/mounts").read_text(encoding="utf-8")
    names = {kind: os.readlink(f"/proc/self/ns/{kind}") for kind in os.listdir("/proc/self/ns")}
    with pool.worker() as worker:
        assert 42 == worker.attempt(value)
    assert mounts == Path("/proc/self/mounts").read_text(encoding="utf-8")
    assert names == {kind: os.readlink(f"/proc/self/ns/{kind}") for kind in os.listdir("/proc/self/ns")}


def _limits() -> dict[str, int]:
    limits = Limits()
    return {name: getattr(limits, name) for name in limits.__slots__}


def _arrived(results: int) -> bool:
    try:
        return bool(os.read(results, 1 << 16))
    except BlockingIOError:
        return False


def _below(pool: Pool) -> set[Process]:
    first: Zygote | None = pool._first
    assert first is not None
    assert first._process is not None
    return {process for process in descendants(os.getpid()) if process.pid == first._process.pid} | descendants(
        first._process.pid
    )


def _depth(pid: int) -> int:
    """How many generations live below a process."""
    level = 0
    below = {pid}
    everyone = descendants(pid)
    while below:
        below = {process.pid for process in everyone if _parent(process.pid) in below}
        level += bool(below)
    return level


def _parent(pid: int) -> int:
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            return int(file.read().rpartition(")")[2].split()[1])
    except OSError:
        return -1
