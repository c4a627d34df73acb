"""Layer: a control group, where root can make one. Denies: memory and processes beyond the limit, once more.

The zygote moves itself in once, so that its children are born there at no cost: what they allocate
is charged to the group, what they share with their parent is not. Version 2 and version 1 of the
interface are used as found; elsewhere ``RLIMIT_DATA`` stands alone.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_ROOT: Final = Path("/sys/fs/cgroup")
_PREFIX: Final = "grader-"
# Page tables, the kernel's own memory for the process, and the pages that every child copies.
_SLACK_BYTES: Final = 256 << 20
_REMOVAL_TRIES: Final = 100


@dataclass(frozen=True, slots=True)
class Group:
    """One zygote's group, by the descriptor of the file that counts its deaths."""

    events: int

    def deaths(self) -> int:
        """How many processes of the group the kernel has ended for want of memory."""
        for line in os.pread(self.events, 4096, 0).decode("ascii", "replace").splitlines():
            name, _, count = line.partition(" ")
            if name == "oom_kill":
                return int(count)
        return 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Parent:
    """Folders in which groups can be made, open since before the host's files disappeared."""

    version: str
    memory: int
    pids: int | None

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
            return Group(os.open("memory.events", os.O_RDONLY | os.O_CLOEXEC, dir_fd=group))
        group = _make(self.memory, name)
        _write(group, "memory.limit_in_bytes", limit)
        _write(group, "cgroup.procs", 0)
        if self.pids is not None:
            processes_group = _make(self.pids, name)
            _write(processes_group, "pids.max", processes)
            _write(processes_group, "cgroup.procs", 0)
        return Group(os.open("memory.oom_control", os.O_RDONLY | os.O_CLOEXEC, dir_fd=group))


def find() -> Parent | None:
    """Where this process may make groups, or None."""
    if os.geteuid() != 0:
        return None
    with contextlib.suppress(OSError):
        if (_ROOT / "cgroup.controllers").exists():
            return _find_v2()
        if (_ROOT / "memory" / "memory.limit_in_bytes").exists():
            pids = _ROOT / "pids"
            parent = Parent(
                version="v1",
                memory=_open(_ROOT / "memory"),
                pids=_open(pids) if pids.is_dir() else None,
            )
            return parent if os.access(_ROOT / "memory", os.W_OK) else None
    return None


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
    for folder in (_ROOT, _ROOT / "memory", _ROOT / "pids"):
        with contextlib.suppress(OSError):
            found += list(folder.glob(f"{_PREFIX}*"))
    return found


def _find_v2() -> Parent | None:
    available = (_ROOT / "cgroup.controllers").read_text(encoding="ascii").split()
    if not {"memory", "pids"} <= set(available):
        return None
    (_ROOT / "cgroup.subtree_control").write_text("+memory +pids", encoding="ascii")
    return Parent(version="v2", memory=_open(_ROOT), pids=None)


def _open(folder: Path) -> int:
    return os.open(folder, os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)


def _make(parent: int, name: str) -> int:
    with contextlib.suppress(FileExistsError):
        os.mkdir(name, dir_fd=parent)
    return os.open(name, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC, dir_fd=parent)


def _write(group: int, name: str, value: int) -> None:
    descriptor = os.open(name, os.O_WRONLY | os.O_CLOEXEC, dir_fd=group)
    try:
        os.write(descriptor, str(value).encode())
    finally:
        os.close(descriptor)
