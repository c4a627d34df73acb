"""Control groups: where they can be made, what doctor says where they cannot, and whose limit ended a process."""

from __future__ import annotations

import contextlib
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from grader.sandbox import Assignment, Limits, cgroup
from grader.sandbox.cgroup import Count, Group
from grader.sandbox.pool import Pool
from grader.wire.encode import encode

_MEMORY: Final = cgroup.ROOT / "memory"
_FOLDER: Final = _MEMORY if _MEMORY.exists() else cgroup.ROOT
"""Where groups with a limit on memory are made: version 1 has a tree of its own for it."""
_OWN: Final = f"grader-{os.getpid()}-*"

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root makes groups")
in_groups = pytest.mark.skipif(bool(cgroup.obstacle()), reason=f"no control groups here: {cgroup.obstacle()}")
on_v2 = pytest.mark.skipif(
    bool(cgroup.obstacle()) or not (cgroup.ROOT / "cgroup.controllers").exists(), reason="only on cgroup v2, as root"
)


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        (Count(reached=0, killed=0), False),
        (Count(reached=9, killed=0), False),
        (Count(reached=0, killed=1), False),
        (Count(reached=1, killed=1), True),
    ],
    ids=["nothing", "limit reached and freed again", "killed for others' use", "killed at the limit"],
)
def test_only_the_groups_own_limit_counts(later: Count, expected: bool) -> None:
    """A process that the kernel ends while its own group has room was not ended for what it used."""
    assert expected == later.shows_death_by_limit(Count(reached=0, killed=0))


def test_counts_are_read_in_both_versions(tmp_path: Path) -> None:
    """Version 2 has both numbers in one file, version 1 in two; older kernels of it do not count the dead."""
    files = {
        "memory.events": "low 0\nhigh 0\nmax 31\noom 4\noom_kill 2\noom_group_kill 0\n",
        "memory.oom_control": "oom_kill_disable 0\nunder_oom 0\noom_kill 3\n",
        "old.oom_control": "oom_kill_disable 0\nunder_oom 0\n",
        "memory.failcnt": "17\n",
    }
    with contextlib.ExitStack() as stack:
        opened = {}
        for name, text in files.items():
            (tmp_path / name).write_text(text, encoding="ascii")
            opened[name] = os.open(tmp_path / name, os.O_RDONLY)
            stack.callback(os.close, opened[name])
        assert Count(reached=4, killed=2) == Group(events=opened["memory.events"], reached=None).count()
        failures = opened["memory.failcnt"]
        assert Count(reached=17, killed=3) == Group(events=opened["memory.oom_control"], reached=failures).count()
        assert Count(reached=17, killed=0) == Group(events=opened["old.oom_control"], reached=failures).count()


@as_root
def test_absent_groups_are_to_be_mounted(tmp_path: Path) -> None:
    """Where nothing is mounted, the remedy is to mount version 2."""
    assert cgroup.find(tmp_path) is None
    assert f"mount cgroup v2 at {tmp_path}" == cgroup.obstacle(tmp_path)


@as_root
def test_missing_controllers_are_named(tmp_path: Path) -> None:
    """A kernel that has groups but does not limit memory in them is told apart from one without groups."""
    (tmp_path / "cgroup.controllers").write_text("cpu io pids\n", encoding="ascii")
    assert cgroup.find(tmp_path) is None
    assert f"no memory controller in {tmp_path}/cgroup.controllers" in cgroup.obstacle(tmp_path)


@as_root
def test_what_the_kernel_refuses_is_said(tmp_path: Path) -> None:
    """Where nothing can be written, the kernel's own word stands in the remedy."""
    (tmp_path / "cgroup.controllers").write_text("memory pids\n", encoding="ascii")
    (tmp_path / "cgroup.subtree_control").mkdir()
    assert cgroup.find(tmp_path) is None
    assert f"make {tmp_path} writable (Is a directory)" in cgroup.obstacle(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="for ordinary users")
def test_ordinary_users_are_told_to_be_root() -> None:
    """Groups belong to root, so that is the remedy, whatever else is amiss."""
    assert "run as root" == cgroup.obstacle()


@pytest.fixture
def crowded() -> Iterator[Path]:
    """A group that holds a process, as the top group of a container does."""
    assert cgroup.find() is not None
    group = cgroup.ROOT / f"grader-{os.getpid()}-crowded"
    group.mkdir()
    with subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as process:
        try:
            (group / "cgroup.procs").write_text(str(process.pid), encoding="ascii")
            yield group
        finally:
            process.kill()
            process.wait()
            for folder in (group / "init", group):
                if folder.exists():
                    folder.rmdir()


@on_v2
def test_container_with_processes_in_its_top_group(crowded: Path) -> None:
    """There the kernel makes no limited groups; what doctor says to do about it helps."""
    assert cgroup.find(crowded) is None
    remedy = cgroup.obstacle(crowded)
    assert f"make {crowded}/init and write every number in {crowded}/cgroup.procs" in remedy
    (crowded / "init").mkdir()
    for number in (crowded / "cgroup.procs").read_text(encoding="ascii").split():
        (crowded / "init" / "cgroup.procs").write_text(number, encoding="ascii")
    assert "" == cgroup.obstacle(crowded)
    assert {"memory", "pids"} <= set((crowded / "cgroup.subtree_control").read_text(encoding="ascii").split())


@in_groups
def test_each_zygote_lives_in_a_group_of_its_own_limits() -> None:
    """Memory is limited to the exercise's and what a process itself costs; when the pool closes, the groups go."""
    limits = Limits(memory_bytes=96 << 20, threads=12)
    # Other tests' pools are this process's too.
    before = set(_FOLDER.glob(_OWN))
    with contextlib.closing(Pool(lambda: encode([]), limits)) as pool, contextlib.ExitStack() as stack:
        for _ in range(2):
            stack.callback(pool.fork().close)
        assert pool.layers is not None
        assert pool.layers.cgroup
        groups = set(_FOLDER.glob(_OWN)) - before
        assert 2 == len(groups)
        for group in groups:
            (limit,) = [
                path.read_text(encoding="ascii")
                for path in map(group.joinpath, ("memory.max", "memory.limit_in_bytes"))
                if path.exists()
            ]
            assert limits.memory_bytes < int(limit) <= limits.memory_bytes + (256 << 20)
            assert 1 == len((group / "cgroup.procs").read_text(encoding="ascii").split())
    assert before == set(_FOLDER.glob(_OWN))


@in_groups
def test_groups_of_killed_graders_are_swept() -> None:
    """What a grader that was killed has left, the next one removes, and only that."""
    with subprocess.Popen(["true"]) as gone:
        gone.wait()
    left, own = (_FOLDER / f"grader-{owner}-0" for owner in (gone.pid, os.getpid()))
    for group in (left, own):
        group.mkdir()
    cgroup.sweep()
    assert (False, True) == (left.exists(), own.exists())
    cgroup.remove_own([0])
    assert not own.exists()


@in_groups
def test_memory_is_named_though_much_time_was_used(pool: Pool) -> None:
    """That the kernel ended a child at its group's limit is known; that it was its processor time would be a guess."""
    source = """
import ctypes, mmap, time

libc = ctypes.CDLL(None)
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t] + [ctypes.c_int] * 3 + [ctypes.c_long]
libc.mprotect.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]
while time.process_time() < 2.2: pass
# No longer counted as data once it is read-only, so that only the group holds it.
for _ in range(40):
    address = libc.mmap(None, 32 << 20, mmap.PROT_READ | mmap.PROT_WRITE, 0x22, -1, 0)
    ctypes.memset(address, 1, 32 << 20)
    libc.mprotect(address, 32 << 20, mmap.PROT_READ)
"""
    assignment = Assignment(files={"a.py": source.encode()}, runs=[(0, "a.py", 60.0)])
    with pool.worker(Limits(memory_bytes=96 << 20, cpu_seconds=4)) as worker:
        (outcome,) = worker.attempt(lambda box: box.run(assignment))
    assert ("memory", True) == (outcome.ending, "the system ended it at" in outcome.detail)
