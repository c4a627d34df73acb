"""Layer: a control group, where root can make one. Denies: memory and processes beyond the limit, once more.

The zygote moves itself in once, so that its children are born there at no cost: what they allocate
is charged to the group, what they share with their parent is not. Version 2 and version 1 of the
interface are used as found; elsewhere ``RLIMIT_DATA`` stands alone.
"""

from __future__ import annotations

import contextlib
import errno
import os
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path("/sys/fs/cgroup")
_PREFIX: Final = "grader-"
# Page tables, the kernel's own memory for the process, and the pages that every child copies.
_SLACK_BYTES: Final = 256 << 20
_REMOVAL_TRIES: Final = 100
_CONTROLLERS: Final = ("memory", "pids")


class Count(NamedTuple):
    """What the kernel has counted in a group since it was made."""

    reached: int
    killed: int

    def shows_death_by_limit(self, before: Count) -> bool:
        """Whether since then a process was ended, and for this group's own limit.

        Where the machine as a whole has no memory left, or a group further up, the kernel picks whom it
        likes: that is no fault of who was picked.
        """
        return self.killed > before.killed and self.reached > before.reached


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """One zygote's group, by the descriptors of the files in which the kernel counts.

    Attributes:
        events: how many processes were ended for want of memory, in a line ``oom_kill``.
        reached: how often the limit was in the way: a number, or None where ``events`` has a line ``oom``.
    """

    events: int
    reached: int | None

    def count(self) -> Count:
        lines = os.pread(self.events, 4096, 0).decode("ascii", "replace").splitlines()
        counts = dict(line.split(" ", 1) for line in lines if " " in line)
        reached = counts.get("oom", "0") if self.reached is None else os.pread(self.reached, 64, 0)
        return Count(reached=int(reached), killed=int(counts.get("oom_kill", "0")))


@dataclass(frozen=True, kw_only=True, slots=True)
class Parent:
    """Folders in which groups can be made, open since before the host's files disappeared."""

    version: str
    memory: int
    pids: int | None

    def close(self) -> None:
        os.close(self.memory)
        if self.pids is not None:
            os.close(self.pids)

    def enter(self, slot: int, owner: int, memory_bytes: int, processes: int) -> Group:
        """Make a group for ``slot`` and move the calling process into it.

        Raises:
            OSError: where the kernel refuses.
        """
        name = f"{_PREFIX}{owner}-{slot}"
        limit = memory_bytes + _SLACK_BYTES
        if self.version == "v2":
            group = _make(self.memory, name)
            _write(group, "memory.max", limit)
            with contextlib.suppress(OSError):
                _write(group, "memory.swap.max", 0)
            _write(group, "pids.max", processes)
            _write(group, "cgroup.procs", 0)
            return Group(events=_read_later(group, "memory.events"), reached=None)
        group = _make(self.memory, name)
        _write(group, "memory.limit_in_bytes", limit)
        _write(group, "cgroup.procs", 0)
        if self.pids is not None:
            processes_group = _make(self.pids, name)
            _write(processes_group, "pids.max", processes)
            _write(processes_group, "cgroup.procs", 0)
        return Group(events=_read_later(group, "memory.oom_control"), reached=_read_later(group, "memory.failcnt"))


class Unavailable(Exception):
    """Why no group can be made, in words for who could change it."""


def find(root: Path = ROOT) -> Parent | None:
    """Where this process may make groups, or None."""
    try:
        return _find(root)
    except Unavailable:
        return None


def obstacle(root: Path = ROOT) -> str:
    """What it takes to have groups here, or nothing where they can be had."""
    try:
        _find(root).close()
    except Unavailable as why:
        return str(why)
    return ""


def sweep() -> None:
    """Remove the groups of graders that were killed."""
    for group in _groups():
        owner = group.name.removeprefix(_PREFIX).split("-")[0]
        if owner.isdigit() and not Path("/proc", owner).exists():
            with contextlib.suppress(OSError):
                group.rmdir()


def remove_own(slots: Iterable[int]) -> None:
    """Remove this process's groups of these slots, whose last members are just ending."""
    names = {f"{_PREFIX}{os.getpid()}-{slot}" for slot in slots}
    for group in _groups():
        if group.name in names:
            for _ in range(_REMOVAL_TRIES):
                try:
                    group.rmdir()
                except OSError:
                    time.sleep(0.01)
                else:
                    break


def _groups() -> list[Path]:
    found = []
    for folder in (ROOT, ROOT / "memory", ROOT / "pids"):
        with contextlib.suppress(OSError):
            found += list(folder.glob(f"{_PREFIX}*"))
    return found


def _find(root: Path) -> Parent:
    if os.geteuid() != 0:
        raise Unavailable("run as root")
    try:
        if (root / "cgroup.controllers").exists():
            _enable_controllers(root)
            return Parent(version="v2", memory=_open(root), pids=None)
        memory, pids = root / "memory", root / "pids"
        if not (memory / "memory.limit_in_bytes").exists():
            raise Unavailable(f"mount cgroup v2 at {root}")
        if not os.access(memory, os.W_OK):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        return Parent(version="v1", memory=_open(memory), pids=_open(pids) if pids.is_dir() else None)
    except OSError as error:
        raise Unavailable(
            f"make {root} writable ({error.strerror}); a container has it so only when started with more rights"
        ) from error


def _enable_controllers(root: Path) -> None:
    """Have the groups below ``root`` limited in memory and processes, as they mostly are already."""
    available = (root / "cgroup.controllers").read_text(encoding="ascii").split()
    missing = [name for name in _CONTROLLERS if name not in available]
    if missing:
        raise Unavailable(
            f"the kernel offers no {' and '.join(missing)} controller in {root}/cgroup.controllers: it is switched "
            f"off at boot (cgroup_disable=), in use by cgroup v1, or not passed on to this container"
        )
    try:
        (root / "cgroup.subtree_control").write_text(" ".join(f"+{name}" for name in _CONTROLLERS), encoding="ascii")
    except OSError as error:
        if error.errno != errno.EBUSY:
            raise
        # A group other than the machine's own top one has either processes or groups with controllers.
        raise Unavailable(
            f"processes run in the top group of this container itself, which cgroup v2 does not limit together with "
            f"groups below it; before grading, make {root}/init and write every number in {root}/cgroup.procs "
            f"to {root}/init/cgroup.procs, one at a time"
        ) from error


def _open(folder: Path) -> int:
    return os.open(folder, os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)


def _make(parent: int, name: str) -> int:
    with contextlib.suppress(FileExistsError):
        os.mkdir(name, dir_fd=parent)
    return os.open(name, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC, dir_fd=parent)


def _read_later(group: int, name: str) -> int:
    return os.open(name, os.O_RDONLY | os.O_CLOEXEC, dir_fd=group)


def _write(group: int, name: str, value: int) -> None:
    descriptor = os.open(name, os.O_WRONLY | os.O_CLOEXEC, dir_fd=group)
    try:
        os.write(descriptor, str(value).encode())
    finally:
        os.close(descriptor)
