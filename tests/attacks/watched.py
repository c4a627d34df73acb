"""A host to attack: marked files, listeners, a decoy process; and what was done to them."""

from __future__ import annotations

import ctypes
import os
import secrets
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from grader.sandbox.identity import FIRST_SANDBOX_UID, UIDS

_SUBREAPER: Final = 36
CANARY: Final = "GRADER-CANARY-"


@dataclass(frozen=True, kw_only=True)
class Host:
    """Everything that an attack is aimed at.

    Attributes:
        markers: a folder that anyone may write to, by its rights; it must stay as it is.
        secret: a text that stands in its files, in the references and in the grader's environment.
    """

    markers: Path
    secret: str
    listeners: dict[str, socket.socket]
    decoy: subprocess.Popen[bytes]
    before: dict[str, tuple[object, ...]]

    def words(self) -> dict[str, str]:
        return {
            "MARKERS": str(self.markers),
            "TCP": str(self.listeners["tcp"].getsockname()[1]),
            "UDP": str(self.listeners["udp"].getsockname()[1]),
            "ABSTRACT": str(self.listeners["abstract"].getsockname(), "ascii")[1:],
            "PID": str(self.decoy.pid),
        }

    def changes(self) -> list[str]:
        """What is no longer as it was."""
        now = _snapshot(self.markers)
        names = sorted(now.keys() | self.before.keys())
        changed = [f"file {name}" for name in names if now.get(name) != self.before.get(name)]
        changed += [f"connection by {name}" for name, listener in self.listeners.items() if _was_reached(listener)]
        if self.decoy.poll() is not None:
            changed.append(f"the decoy process ended with {self.decoy.returncode}")
        elif os.getpriority(os.PRIO_PROCESS, self.decoy.pid) != os.getpriority(os.PRIO_PROCESS, 0):
            changed.append("the decoy process has another priority")
        return changed


@contextmanager
def host(place: Path, user: int | None = None) -> Iterator[Host]:
    """Make the host's targets in ``place``.

    Args:
        user: whom the decoy belongs to, by default this process's user.
    """
    markers = place / "markers"
    markers.mkdir()
    secret = CANARY + secrets.token_hex(8)
    with ExitStack() as stack:
        listeners = {name: stack.enter_context(listener) for name, listener in _listeners(markers).items()}
        for name, mode in (("secret.txt", 0o666), ("program.sh", 0o777)):
            (markers / name).write_text(f"{secret}\n", encoding="utf-8")
            (markers / name).chmod(mode)
        markers.chmod(0o777)
        command = [sys.executable, "-S", "-c", "import time; time.sleep(1800)"]
        decoy = subprocess.Popen(command, user=user, env={"GRADER_CANARY": secret}, cwd="/")
        try:
            yield Host(markers=markers, secret=secret, listeners=listeners, decoy=decoy, before=_snapshot(markers))
        finally:
            decoy.kill()
            decoy.wait()


def adopt_orphans() -> None:
    """Make processes whose parents end this process's children, so that none is overlooked."""
    ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)


def shared_places(user: int | None = None) -> set[str]:
    """Names in the places where a process can leave something for the next one.

    Only of what belongs to those whom submissions run as: others work on this machine too.

    Args:
        user: who grades, by default whoever runs this; root gives each submission a uid of the sandbox's own.
    """
    owner = os.geteuid() if user is None else user

    def theirs(uid: int) -> bool:
        return 0 <= uid - FIRST_SANDBOX_UID < UIDS if owner == 0 else uid == owner

    found = set()
    for path in (path for place in ("/dev/shm", "/dev/mqueue", "/var/tmp") for path in Path(place).glob("*")):
        with suppress(FileNotFoundError):
            if theirs(path.lstat().st_uid):
                found.add(str(path))
    for kind in ("shm", "msg", "sem"):
        table = Path("/proc/sysvipc", kind)
        if table.exists():
            head, *rows = (line.split() for line in table.read_text("ascii").splitlines())
            found |= {f"{kind} {row[1]}" for row in rows if theirs(int(row[head.index("uid")]))}
    return found


def _listeners(markers: Path) -> dict[str, socket.socket]:
    tcp = socket.create_server(("127.0.0.1", 0))
    udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    udp.bind(("127.0.0.1", 0))
    by_path, abstract = socket.socket(socket.AF_UNIX), socket.socket(socket.AF_UNIX)
    by_path.bind(str(markers / "socket"))
    (markers / "socket").chmod(0o777)
    abstract.bind(f"\0grader-attack-{secrets.token_hex(8)}")
    for listener in (by_path, abstract):
        listener.listen()
    found = {"tcp": tcp, "udp": udp, "path": by_path, "abstract": abstract}
    for listener in found.values():
        listener.setblocking(False)
    return found


def _was_reached(listener: socket.socket) -> bool:
    try:
        if listener.type == socket.SOCK_DGRAM:
            listener.recv(100)
        else:
            listener.accept()[0].close()
    except BlockingIOError:
        return False
    return True


def _snapshot(folder: Path) -> dict[str, tuple[object, ...]]:
    found: dict[str, tuple[object, ...]] = {}
    for path in sorted([folder, *folder.rglob("*")]):
        state = path.lstat()
        content = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
        found[str(path)] = (state.st_mode, state.st_uid, state.st_size, state.st_mtime_ns, content)
    return found
