"""The zygote: a warm interpreter that forks a child per submission and looks at none of them.

Started by ``launch`` with FD, a SOCK_SEQPACKET socket to the parent, and in mount and pid namespaces
of its own. Its messages are small JSON objects; descriptors travel beside them:

=================================== =========================== ===============================
message                             descriptors                 replies
=================================== =========================== ===============================
none, once it is warm               none                        ``{"ok": true, "layers", ...}``
``{"op": "plan", "many": bool}``    plan (memory file)          ``{"ok": true}``
``{"op": "spawn", limits...}``      assignment, result pipe,    ``{"pid": n}`` with a pidfd, then
                                    and a gate and a gift       ``{"status", "cpu_seconds", ...}``
                                    where there are two rounds
``{"op": "fork", "slot", ...}``     socket of the new zygote    ``{"ok": true}``, and there as if
                                                                it had just become warm
=================================== =========================== ===============================

Anything that fails is answered with ``{"error": text}``. When the socket closes, the zygote kills
the child it has and ends; so nothing outlives the parent.
"""

from __future__ import annotations

import contextlib
import dataclasses
import errno
import gc
import json
import os
import select
import signal
import socket
import tempfile
from pathlib import Path
from typing import Any, Final, NoReturn

import torch

from grader.child.run import Task
from grader.sandbox import box, cgroup, identity, landlock, limits, linux, namespaces, rootfs, scratch, seccomp, warm
from grader.sandbox.inside import described, live, say
from grader.sandbox.layers import Layers
from grader.sandbox.pipes import MAX_MESSAGE, read_all
from grader.wire.decode import TRUSTED, decode

_SETUP_FAILED: Final = 97


def main(descriptor: int, entered: Layers, without: frozenset[str]) -> None:
    """Warm up, leave the host's files, then answer messages until the parent goes.

    Args:
        descriptor: the socket to the parent.
        entered: the namespaces that this process already is in.
        without: layers to leave off.
    """
    control = socket.socket(fileno=descriptor)
    try:
        warm.up()
        # Something imported above has already looked for a folder, on the host.
        tempfile.tempdir = rootfs.WORK
        zygote = _Zygote(entered, without)
    except OSError as error:
        control.send(json.dumps({"error": f"the sandbox cannot be prepared here: {error}"}).encode())
        return
    control.send(json.dumps({"ok": True, **zygote.about()}).encode())
    zygote.serve(control)
    # The others have lost their parent's end too; they clean up behind themselves.
    with contextlib.suppress(ChildProcessError):
        while True:
            os.wait()


class _Zygote:
    def __init__(self, entered: Layers, without: frozenset[str]) -> None:
        self._tasks: list[Any] = []
        self._group: cgroup.Group | None = None
        self._scratch = ""
        proc = os.open("/proc", os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
        null = os.open("/dev/null", os.O_RDWR | os.O_CLOEXEC)
        self._groups = None if "cgroup" in without else cgroup.find()
        visible = rootfs.visible_files(Path(__file__).resolve().parent.parent)
        if entered.namespaces:
            rootfs.enter_new_root(visible)
        self._pid_namespace = os.open("self/ns/pid", os.O_RDONLY | os.O_CLOEXEC, dir_fd=proc)
        self._visible = visible
        layers = dataclasses.replace(
            entered,
            landlock=0 if "landlock" in without else landlock.abi_version(),
            seccomp="seccomp" not in without and seccomp.supported(),
            cgroup=self._groups.version if self._groups else "",
            unreadable=identity.closed_folder(visible.readable) if entered.own_uid and not entered.namespaces else "",
        )
        self._box = box.Box(
            layers=layers,
            slot=0,
            proc=proc,
            null=null,
            baseline=limits.mapped(proc),
            folder=rootfs.WORK,
            ruleset=None,
            program=seccomp.build_program(relabelling=layers.namespaces) if layers.seccomp else None,
        )

    def about(self) -> dict[str, Any]:
        return {"layers": dataclasses.asdict(self._box.layers), "torch": torch.__version__}

    def settle(self, slot: int, owner: int, limit: limits.Limits) -> None:
        """Take a slot: its folder, its rules, its control group."""
        layers = self._box.layers
        if not layers.namespaces:
            self._scratch = scratch.make(slot, owner, own_uid=layers.own_uid)
        folder = self._scratch or rootfs.WORK
        if self._groups is not None:
            try:
                self._group = self._groups.enter(slot, owner, limit.memory_bytes, limit.threads + 8)
            except OSError:
                # Present but not usable: say so rather than claim it.
                layers = dataclasses.replace(layers, cgroup="")
        ruleset = None
        if layers.landlock:
            writable = rootfs.BOX if layers.namespaces else folder
            # Output is thrown away there: a redirection to os.devnull is honest code.
            may_write = (writable, os.devnull)
            ruleset = landlock.make_ruleset(self._visible.readable, self._visible.listable, may_write)
        self._box = dataclasses.replace(self._box, layers=layers, slot=slot, folder=folder, ruleset=ruleset)

    def serve(self, control: socket.socket) -> None:
        """Answer messages until the parent closes the socket.

        Raises:
            OSError: when the parent went while it was being answered.
            SystemExit: when it went while a child was running.
        """
        while True:
            raw, descriptors, _, _ = socket.recv_fds(control, MAX_MESSAGE, 4)
            if not raw:
                return
            message = json.loads(raw)
            try:
                if message["op"] == "plan":
                    self._plan(descriptors[0], many=message["many"])
                    _send(control, {"ok": True})
                elif message["op"] == "spawn":
                    self._spawn(control, message, descriptors)
                elif message["op"] == "fork":
                    self._fork(control, message, descriptors[0])
            except OSError as error:
                _send(control, {"error": str(error)})
            except Exception as error:  # noqa: BLE001  # a bug of ours, which the parent tells
                _send(control, {"error": described(error)})
            finally:
                for descriptor in descriptors:
                    os.close(descriptor)

    def _plan(self, descriptor: int, *, many: bool) -> None:
        messages = decode(read_all(descriptor), TRUSTED)
        assert isinstance(messages, list)
        self._tasks = [Task.from_message(message) for message in messages]
        gc.collect()
        # Out of the collector's sight, so that a child's collections do not copy these pages.
        gc.freeze()
        if many:
            _use_huge_pages(self._box.proc)
        self._box = dataclasses.replace(self._box, baseline=limits.mapped(self._box.proc))

    def _fork(self, control: socket.socket, message: dict[str, Any], descriptor: int) -> None:
        # Zygotes that ended since the last one was made.
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        if os.fork() == 0:
            # Whatever happens to it, it never goes on as the one that it was forked from.
            try:
                control.close()
                self._live(socket.socket(fileno=descriptor), message)
            finally:
                os._exit(0)
        _send(control, {"ok": True})

    def _live(self, own: socket.socket, message: dict[str, Any]) -> None:
        """The life of a forked zygote."""
        linux.prctl(linux.PR_SET_PDEATHSIG, signal.SIGKILL)
        try:
            self.settle(message["slot"], message["owner"], limits.Limits(**message["limits"]))
            _send(own, {"ok": True, **self.about()})
            self.serve(own)
        except OSError as error:
            _send(own, {"error": str(error)})
        finally:
            if self._scratch:
                scratch.remove(self._scratch)

    def _spawn(self, control: socket.socket, message: dict[str, Any], descriptors: list[int]) -> None:
        assignment, *pipes = descriptors
        group = self._group
        before = group.count() if group else None
        with self._pid_namespace_for_children():
            pid = os.fork()
            if pid == 0:
                try:
                    self._child(message["limits"], assignment, pipes)
                finally:
                    # Also where it could not even say what was wrong: it must not go on as its zygote.
                    os._exit(_SETUP_FAILED)
        pidfd = os.pidfd_open(pid)
        try:
            socket.send_fds(control, [json.dumps({"pid": pid}).encode()], [pidfd])
            ended = _wait(control, pid, pidfd)
            ended["out_of_memory"] = bool(group and before and group.count().shows_death_by_limit(before))
            if self._scratch:
                scratch.clear(self._scratch)
            _send(control, ended)
        finally:
            os.close(pidfd)

    def _pid_namespace_for_children(self) -> contextlib.AbstractContextManager[None]:
        if not self._box.layers.namespaces:
            return contextlib.nullcontext()
        return namespaces.pid_namespace_for_children(self._pid_namespace)

    def _child(self, limit: dict[str, int], assignment: int, pipes: list[int]) -> NoReturn:
        """The child's whole life."""
        try:
            raw = read_all(assignment)
            box.enter(self._box, limits.Limits(**limit), pipes)
        except BaseException as error:  # noqa: BLE001  # said to the parent, whatever it is
            # Ours, and before the first line of the submission ran: the parent is told so.
            words = "setup", described(error)
            try:
                say(pipes[0], *words)
            except OSError as closed:
                if closed.errno == errno.EBADF:  # it has been moved to its place, and what stood elsewhere is closed
                    say(box.RESULT_PIPE, *words)
            os._exit(_SETUP_FAILED)
        live(
            self._tasks,
            raw,
            results=box.RESULT_PIPE,
            gate=box.GATE,
            gift=box.GIFT,
            baseline_bytes=self._box.baseline.data_bytes,
        )


def _use_huge_pages(proc: int) -> None:
    """Gather this process's private memory into huge pages.

    Forking copies page tables: with one entry for two megabytes instead of 512 it takes a quarter of
    the time, and so does taking them down again. It costs what it saves on some fifty children.
    Where the kernel will not (before 6.1, or switched off), forks are slower and nothing else changes.
    """
    with open(os.open("self/maps", os.O_RDONLY | os.O_CLOEXEC, dir_fd=proc), encoding="utf-8") as file:
        regions = [line.split() for line in file]
    for region, rights, *rest in regions:
        if rights == "rw-p" and (len(rest) == 3 or rest[3] == "[heap]"):
            start, end = (int(edge, 16) for edge in region.split("-"))
            linux.collapse(start, end)


def _wait(control: socket.socket, pid: int, pidfd: int) -> dict[str, Any]:
    """Wait for the child, or for the parent to go away, which ends the child and this process."""
    poll = select.poll()
    poll.register(pidfd, select.POLLIN)
    poll.register(control, 0)  # hang-up is reported unasked
    if all(descriptor != pidfd for descriptor, _ in poll.poll()):
        signal.pidfd_send_signal(pidfd, signal.SIGKILL)
        os.waitpid(pid, 0)
        # Not at once: the scratch folder of a host without namespaces is still to be removed.
        raise SystemExit
    _, status, usage = os.wait4(pid, 0)
    return {
        "status": os.waitstatus_to_exitcode(status),
        "cpu_seconds": round(usage.ru_utime + usage.ru_stime, 4),
        "peak_bytes": usage.ru_maxrss * 1024,
    }


def _send(control: socket.socket, message: dict[str, Any]) -> None:
    control.send(json.dumps(message).encode())
