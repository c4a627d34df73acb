"""Which layers stand on this host, what each keeps out, and what would be open without them.

The rule: host files, the network and other processes must each be closed by at least one layer, or
the grader refuses to run unless the caller accepts that by name. With everything in place each is
closed by two or three that do not depend on one another.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from typing import Any, Final, Literal

from grader.errors import SandboxUnavailable

Exposure = Literal["host-files", "network", "processes"]
EXPOSURES: Final[tuple[Exposure, ...]] = ("host-files", "network", "processes")
ACCEPTABLE: Final = (*EXPOSURES, "failing-imports")
"""What a caller may take the risk of, by name."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Layers:
    """What could be put up here.

    Attributes:
        own_uid: a uid that owns nothing on the host (only root can give one).
        user_namespace: each child has a user namespace of its own.
        namespaces: pid, mount, network, ipc and uts namespaces, and a root of its own.
        landlock: version of the kernel's interface, 0 for none.
        seccomp: the allow-list of system calls.
        cgroup: ``v2``, ``v1`` or empty: memory and processes limited once more, from outside.
        unreadable: the folder that keeps a uid of its own from the interpreter's files, or empty.
    """

    own_uid: bool = False
    user_namespace: bool = False
    namespaces: bool = False
    landlock: int = 0
    seccomp: bool = False
    cgroup: str = ""
    unreadable: str = ""

    @classmethod
    def from_message(cls, message: Mapping[str, Any]) -> Layers:
        return cls(**{field.name: message[field.name] for field in fields(cls)})

    def names(self) -> tuple[str, ...]:
        """For reports: what stood between the submission and the machine."""
        standing = (name for name, field in _NAMES.items() if getattr(self, field))
        return (*standing, "resource limits")

    def closed_by(self) -> dict[Exposure, tuple[str, ...]]:
        """For each exposure the layers that close it here."""
        return {
            "host-files": self._standing("namespaces", "landlock"),
            # Landlock's rules cover TCP alone, so it does not count.
            "network": self._standing("namespaces", "seccomp"),
            "processes": self._standing("namespaces", "seccomp"),
        }

    def refuse_if_open(self, accepted: Collection[str]) -> None:
        """Refuse to run where something is open that the caller has not accepted.

        Raises:
            SandboxUnavailable: saying what is missing and which option accepts it.
        """
        for exposure, standing in self.closed_by().items():
            if not standing and exposure not in accepted:
                missing = " or ".join(_MISSING[exposure])
                raise SandboxUnavailable(
                    f"nothing on this host keeps submissions from {_WORDS[exposure]}: it lacks {missing}; "
                    f"run `grader doctor` for how to get them, or accept the risk with --accept {exposure}"
                )
        if self.unreadable and "failing-imports" not in accepted:
            raise SandboxUnavailable(
                f"the sandbox's own users may not look into {self.unreadable}, where this Python lies, so what a "
                f"submission imports could not be found; run with a Python that every user can read (below /opt or "
                f"/usr, say), or accept it with --accept failing-imports"
            )

    def _standing(self, *names: str) -> tuple[str, ...]:
        return tuple(name for name in names if getattr(self, name))


_NAMES: Final = {
    "own uid": "own_uid",
    "user namespace": "user_namespace",
    "pid, mount, network, ipc and uts namespaces": "namespaces",
    "a root of its own": "namespaces",
    "Landlock": "landlock",
    "seccomp": "seccomp",
    "control group": "cgroup",
}
_WORDS: Final[dict[Exposure, str]] = {
    "host-files": "reading this machine's files",
    "network": "using the network",
    "processes": "reaching other processes",
}
_MISSING: Final[dict[Exposure, tuple[str, ...]]] = {
    "host-files": ("mount namespaces", "Landlock"),
    "network": ("network namespaces", "seccomp"),
    "processes": ("pid namespaces", "seccomp"),
}
