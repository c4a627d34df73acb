"""The one place that writes results: whole files or none, and never through a planted link.

Submissions name their output folders only after cleaning elsewhere; here a folder that turns out to
be a symbolic link, or no folder, is refused. A power cut may lose the last files of a run (there is
no fsync, which would cost more than grading); the next run writes them again.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from grader.errors import GraderError, UsageError

OVERVIEW_FILES: Final = ("index.html", "grades.csv", "grades.json")
REPORT_FILES: Final = ("grade.json", "report.html")
UNFINISHED: Final = re.compile(r"\.[0-9a-f]{12}\.tmp")
"""The name of a file that is being written, until it has its own."""
_FOLDER_FLAGS: Final = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
_FILE_FLAGS: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_REMEDIES: Final = {
    errno.ENOSPC: "free some disk space, or choose another --out",
    errno.EDQUOT: "free some of your disk quota, or choose another --out",
    errno.ELOOP: "it is a symbolic link and is not followed; remove it",
    errno.ENOTDIR: "it is a symbolic link or no folder and is not followed; remove it",
    errno.EISDIR: "it is a folder; move it away, or choose another name",
}


def usable_out(out: Path) -> Path:
    """``out`` with its links resolved, before anything is graded for it.

    Raises:
        UsageError: where it plainly cannot take reports: it is a file, lies below one, or may not be written to.
    """
    try:
        out = out.resolve()
        there = next(folder for folder in (out, *out.parents) if folder.exists())
        if not there.is_dir():
            raise UsageError(f"reports cannot go to {str(out)!r}: {there} is a file; choose another --out")
    except (OSError, RuntimeError) as error:
        raise UsageError(f"reports cannot go to {str(out)!r} ({error}); choose another --out") from error
    if not os.access(there, os.W_OK | os.X_OK):
        raise UsageError(f"reports cannot go to {str(out)!r}: {there} may not be written to; choose another --out")
    return out


def make_folder(out: Path, name: str) -> Path:
    """``out/name``, made if need be.

    Raises:
        GraderError: where it is a symbolic link or a file, or cannot be made.
    """
    if name in {"", ".", ".."} or "/" in name or "\0" in name:
        raise GraderError(f"{name[:80]!r} is not the name of one folder below {out}; report this as a bug of grader")
    folder = out / name
    with _said("make", folder):
        out.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(FileExistsError):
            folder.mkdir()
        os.close(os.open(folder, _FOLDER_FLAGS))
    return folder


def is_written(path: str | Path) -> bool:
    """Whether a file is there and more than the empty one that a power cut may leave of it."""
    try:
        found = os.stat(path)
    except OSError:
        return False
    return stat.S_ISREG(found.st_mode) and found.st_size > 0


def remove_unfinished(folder: Path) -> None:
    """Remove what a run that was killed had begun to write into a folder; only for who holds its lock.

    Raises:
        GraderError: where it is a symbolic link or no folder.
    """
    with _said("look into", folder):
        opened = os.open(folder, _FOLDER_FLAGS)
    try:
        for name in os.listdir(opened):
            if UNFINISHED.fullmatch(name):
                with contextlib.suppress(OSError):
                    os.unlink(name, dir_fd=opened)
    finally:
        os.close(opened)


def write_atomically(path: Path, text: str | bytes | Iterable[str]) -> None:
    """Replace ``path`` by a file that holds the text in UTF-8 (or the bytes), or leave everything as it was.

    Args:
        path: its folder must exist and be no symbolic link (resolve an ``--out`` that may be one).
        text: the whole, or chunks that are asked for one by one; if asking raises, nothing is left.

    Raises:
        GraderError: saying what could not be written, why, and what to do.
    """
    chunks = (text,) if isinstance(text, str | bytes) else text
    with _said("write into", path.parent):
        folder = os.open(path.parent, _FOLDER_FLAGS)
    try:
        temporary = f".{secrets.token_hex(6)}.tmp"
        with _said("write", path):
            file = os.open(temporary, _FILE_FLAGS, 0o666, dir_fd=folder)
        try:
            try:
                for chunk in chunks:
                    # A lone surrogate that got this far must not cost the whole file.
                    encoded = chunk if isinstance(chunk, bytes) else chunk.encode("utf-8", "backslashreplace")
                    write_all(file, path, encoded)
            finally:
                os.close(file)
            with _said("write", path):
                os.replace(temporary, path.name, src_dir_fd=folder, dst_dir_fd=folder)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(temporary, dir_fd=folder)
            raise
    finally:
        os.close(folder)


def write_all(file: int, path: Path, encoded: bytes) -> None:
    """All of the bytes to an open file; ``path`` is what an error names."""
    rest = memoryview(encoded)
    while rest:
        with _said("write", path):
            rest = rest[os.write(file, rest) :]


@contextlib.contextmanager
def _said(verb: str, path: Path) -> Iterator[None]:
    try:
        yield
    except UnicodeEncodeError as error:
        raise GraderError(
            f"cannot {verb} {str(path)!r}: file names are in {error.encoding} here, which has not all of these "
            "characters; set PYTHONUTF8=1"
        ) from error
    except OSError as error:
        number = error.errno or 0
        remedy = _REMEDIES.get(number, "check that it exists and that you may write there, or choose another --out")
        raise GraderError(f"cannot {verb} {str(path)!r} ({error.strerror}): {remedy}") from error
