"""``grader doctor``: what isolates submissions on this host, what each layer denies, how to get the rest.

The answer comes from a real sandbox: a zygote is started and one child sent through every layer.
"""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass
from typing import Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from grader.errors import GraderError
from grader.report.text import clean
from grader.sandbox import Assignment, Outcome, cgroup
from grader.sandbox.layers import ACCEPTABLE, Layers
from grader.sandbox.pool import Pool
from grader.wire import encode
from grader.wire.observation import read


@dataclass(frozen=True, kw_only=True, slots=True)
class Layer:
    """One line of the diagnosis."""

    name: str
    stands: bool
    denies: str
    remedy: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Diagnosis:
    """What was found. ``problem`` is empty where submissions can be graded safely."""

    host: str
    layers: tuple[Layer, ...]
    closed_by: dict[str, tuple[str, ...]]
    problem: str


# field of Layers: (name, what it denies, how to get it)
_LAYERS: Final = {
    "own_uid": (
        "a uid of its own",
        "the rights of the user who grades",
        "run as root; an ordinary user cannot give away another uid",
    ),
    "user_namespace": (
        "user namespace",
        "every capability, even root's",
        (
            "sysctl user.max_user_namespaces=10000 (on Debian also kernel.unprivileged_userns_clone=1, on Ubuntu "
            "kernel.apparmor_restrict_unprivileged_userns=0)"
        ),
    ),
    "namespaces": (
        "pid, mount, network, ipc and uts namespaces, a root of its own",
        "other processes, the network, every file but the interpreter's",
        "as for user namespaces, or root with CAP_SYS_ADMIN; containers deny both unless started with more rights",
    ),
    "landlock": (
        "Landlock",
        "the same files once more, TCP, signals to others",
        "Linux 5.13 or later with landlock in the kernel's lsm= list",
    ),
    "seccomp": (
        "seccomp",
        "new processes, sockets, tracing, mounts, shared memory, and other system calls",
        "an x86-64 or arm64 machine; other architectures have no table yet",
    ),
    "cgroup": (
        "control group",
        "memory and processes beyond the limit, once more",
        "run as root where /sys/fs/cgroup is writable",
    ),
}


# (version of the interface, what it cannot do before)
_LANDLOCK_LATER: Final = ((4, "; not TCP before Linux 6.7"), (6, "; not signals before Linux 6.12"))


def examine(*, without: tuple[str, ...] = ()) -> Diagnosis:
    """Try every layer on this host."""
    pool = Pool(lambda: encode([_PROBE_JOB]), accept=ACCEPTABLE, without=without)
    problem = ""
    try:
        with pool.worker() as worker:
            problem = worker.attempt(lambda box: _ran(box.run(_PROBE)[0]))
        layers = pool.layers or Layers()
        if not problem:
            layers.refuse_if_open(())
    except GraderError as error:
        problem = str(error)
        layers = pool.layers or Layers()
    finally:
        pool.close()
    return Diagnosis(
        host=f"{platform.system()} {platform.release()}, {platform.machine()}, Python {platform.python_version()}, "
        f"{'root' if os.geteuid() == 0 else f'uid {os.geteuid()}'}",
        layers=describe(layers),
        closed_by={str(exposure): names for exposure, names in layers.closed_by().items()},
        problem=problem,
    )


def describe(layers: Layers) -> tuple[Layer, ...]:
    """Each layer in words, as it stands here or could."""
    remedies = {"cgroup": cgroup.obstacle()}
    limits = {"landlock": "".join(text for version, text in _LANDLOCK_LATER if 0 < layers.landlock < version)}
    return tuple(
        Layer(
            name=name,
            stands=bool(getattr(layers, field)),
            denies=denies + limits.get(field, ""),
            remedy=remedies.get(field) or remedy,
        )
        for field, (name, denies, remedy) in _LAYERS.items()
    )


def show(console: Console, diagnosis: Diagnosis) -> None:
    """The layers of this host: which stand, what each denies, how to get the others."""
    console.print(Text(diagnosis.host))
    table = Table(title="Isolation layers", title_justify="left")
    for heading in ("layer", "here", "denies", "how to get it"):
        table.add_column(heading, overflow="fold")
    for layer in diagnosis.layers:
        mark = Text("yes", style="green") if layer.stands else Text("no", style="yellow")
        table.add_row(layer.name, mark, layer.denies, "" if layer.stands else layer.remedy)
    console.print(table)
    for exposure, names in diagnosis.closed_by.items():
        closed = f"closed by {', '.join(names)}" if names else "OPEN"
        console.print(Text(f"{exposure}: {closed}", style="" if names else "bold red"))
    if diagnosis.problem:
        console.print(Text(f"problem: {clean(diagnosis.problem, 500)}", style="bold red"))
    else:
        console.print(Text("Submissions can be graded here.", style="green"))


_PROBE_JOB: Final = {
    "id": "probe",
    "function": "probe",
    "script": [],
    "gradients": [],
    "graphs": [],
    "memory_bytes": 1 << 30,
    "cases": [{"seed": 0, "args": [[3.0]]}],
}
_PROBE: Final = Assignment(
    files={
        "probe.py": b"import torch\ndef probe(x):\n    x = torch.tensor(x, requires_grad=True)\n"
        b"    (x ** 2).backward()\n    return x.grad.item()\n"
    },
    runs=[(0, "probe.py", 20.0)],
)


def _ran(outcome: Outcome) -> str:
    observed = read(outcome.ending, outcome.detail, outcome.frames, 1)
    if observed.ending == "done" and observed.cases and observed.cases[0].roots.get("result") == 6.0:
        return ""
    return f"a child of the sandbox cannot compute a gradient here: {observed.detail or observed.load}"
