"""Layer: a root of its own. Denies: every file of the host but the interpreter's, and those read-only.

Built once by the zygote, which then lives in it too: a small tmpfs with read-only bind mounts of
the standard library, site-packages and the folders of the shared libraries that torch loaded. A
child's mount namespace is a copy of this one, plus a scratch folder (a tmpfs of limited size) at
:data:`WORK`. There is no /proc and no /sys.
"""

from __future__ import annotations

import os
import sys
import sysconfig
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from grader.sandbox import linux

BOX: Final = "/box"
WORK: Final = "/box/work"
_DEVICES: Final = ("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom")
_TEMPORARY: Final = "/tmp"  # noqa: S108  # only ever a name inside the new root
_LOADER_CACHE: Final = "/etc/ld.so.cache"


@dataclass(frozen=True, kw_only=True, slots=True)
class Visible:
    """What of the host a child can read: folders, single files, and what is hidden within them.

    ``readable`` says the same without the hidden parts, entry by entry, for Landlock, whose rules
    can only allow; ``listable`` are the folders in which that left gaps.
    """

    folders: tuple[str, ...]
    files: tuple[str, ...]
    hidden: tuple[str, ...]
    readable: tuple[str, ...]
    listable: tuple[str, ...]


def visible_files(package: Path) -> Visible:
    """The interpreter's own files, less the grader's package (a wheel carries reference solutions).

    Args:
        package: the folder of the ``grader`` package.
    """
    paths = sysconfig.get_paths()
    library = {paths["stdlib"], paths["platstdlib"]}
    library |= {entry for entry in sys.path if Path(entry).name in {"site-packages", "dist-packages"}}
    library |= {entry for entry in sys.path if Path(entry).name == "lib-dynload"}
    folders = _outermost(entry for entry in library if os.path.isdir(entry))
    shared = _outermost({*folders, *_shared_library_folders()})
    files = tuple(path for path in (*_DEVICES, _LOADER_CACHE) if os.path.exists(path))
    holding = [folder for folder in shared if package.is_relative_to(folder)]
    readable, listable = [*(folder for folder in shared if folder not in holding), *files], []
    for folder in holding:
        around = [parent for parent in package.parents if parent.is_relative_to(folder)]
        listable += [str(parent) for parent in around]
        readable += [str(entry) for parent in around for entry in parent.iterdir() if not package.is_relative_to(entry)]
    return Visible(
        folders=shared,
        files=files,
        hidden=(str(package),) if holding else (),
        readable=tuple(readable),
        listable=tuple(listable),
    )


def enter_new_root(visible: Visible) -> None:
    """Move the calling process, already in a mount namespace of its own, into the new root.

    Raises:
        OSError: where the kernel does not allow it.
    """
    linux.mount("none", "/", "none", linux.MS_REC | linux.MS_PRIVATE)
    # Any folder that exists will do to mount over, in this mount namespace only; /proc holds nothing
    # that is bound below, and nothing is left on the host.
    root = "/proc"
    linux.mount("grader", root, "tmpfs", linux.MS_NOSUID | linux.MS_NODEV, "mode=755,size=1m")
    for folder in visible.folders:
        for place in dict.fromkeys((os.path.realpath(folder), folder)):
            os.makedirs(root + place, exist_ok=True)
            linux.bind(os.path.realpath(folder), root + place)
            linux.make_read_only(root + place)
    for file in visible.files:
        os.makedirs(root + os.path.dirname(file), exist_ok=True)
        Path(root + file).touch()
        linux.bind(file, root + file)
        # A device can be written to all the same; its mode and times cannot be changed.
        linux.make_read_only(root + file, devices=True)
    for folder in visible.hidden:
        linux.mount("grader", root + folder, "tmpfs", linux.MS_RDONLY | linux.MS_NOSUID, "mode=555,size=4k")
    os.makedirs(root + WORK)
    if not os.path.lexists(root + _TEMPORARY):  # an interpreter may be installed there
        os.symlink(WORK, root + _TEMPORARY)
    os.mkdir(root + "/old")
    linux.pivot_root(root, root + "/old")
    os.chdir("/")
    linux.unmount("/old")
    os.rmdir("/old")
    read_only = linux.MS_REMOUNT | linux.MS_BIND | linux.MS_RDONLY | linux.MS_NOSUID | linux.MS_NODEV
    linux.mount("none", "/", "none", read_only)


def mount_scratch(size_bytes: int, *, owner: int | None = None) -> None:
    """Give this process's mount namespace an empty scratch folder and go there.

    Args:
        owner: uid and gid it belongs to, by default the caller's.
    """
    options = f"size={size_bytes},nr_inodes=2000,mode=700"
    if owner is not None:
        options += f",uid={owner},gid={owner}"
    linux.mount("scratch", WORK, "tmpfs", linux.MS_NOSUID | linux.MS_NODEV | linux.MS_NOEXEC, options)
    os.chdir(WORK)


def _shared_library_folders() -> set[str]:
    folders = set()
    for line in Path("/proc/self/maps").read_text(encoding="utf-8", errors="replace").splitlines():
        path = line.split(maxsplit=5)[-1]
        if path.startswith("/") and ".so" in os.path.basename(path):
            folders.add(os.path.dirname(path))
    return folders


def _outermost(folders: Iterable[str]) -> tuple[str, ...]:
    """The folders less those that lie within another, in a stable order."""
    kept: list[str] = []
    for folder in sorted(set(folders)):
        if not any(folder == other or folder.startswith(other + "/") for other in kept):
            kept.append(folder)
    return tuple(kept)
