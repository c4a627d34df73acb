"""Reading one submission from disk: what is taken, what is refused, what is never opened."""

from __future__ import annotations

import os
import socket
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from grader.errors import GraderError, UsageError
from grader.intake import KnownTargets, SubmissionFiles, find_submissions
from grader.intake.contents import MAX_DEPTH, MAX_FILE_BYTES, MAX_FILES, MAX_PYTHON_BYTES

Build = Callable[[str, Mapping[str, bytes]], Path]

ROOT = os.geteuid() == 0


def read(path: Path, known: KnownTargets) -> SubmissionFiles:
    (submission,) = find_submissions(path, known).submissions
    return submission.read()


def test_bytes_are_untouched(either: Build, known: KnownTargets) -> None:
    """Marks, encodings, line ends and NULs arrive as they were handed in."""
    files = {
        "bom.py": b"\xef\xbb\xbfx = 1\r\n",
        "fit_line.py": "x = 1".encode("utf-16"),
        "latin.py": b"# \xe9\n",
        "nul.py": b"\0" * 10,
        "empty.py": b"",
    }
    assert read(either("alice", files), known) == SubmissionFiles(files=files, problems={})


def test_junk_is_skipped(either: Build, known: KnownTargets) -> None:
    """Caches, environments and what systems leave behind are passed over without a word."""
    junk = [".git/a", "__pycache__/a.py", "a.pyc", ".ipynb_checkpoints/a.py", "__MACOSX/._a.py", ".DS_Store"]
    junk += ["venv/a.py", ".venv/a.py", "node_modules/a.js", "._fit_line.py", "sub/__pycache__/a.py"]
    files = read(either("alice", dict.fromkeys(["fit_line.py", *junk], b"")), known)
    assert files == SubmissionFiles(files={"fit_line.py": b""}, problems={})


def test_sizes(either: Build, known: KnownTargets) -> None:
    """A file at its limit is read; one byte more is a problem for a .py and a note for any other."""
    sizes = {"fit_line.py": MAX_PYTHON_BYTES, "big.py": MAX_PYTHON_BYTES + 1}
    sizes |= {"a.csv": MAX_FILE_BYTES, "b.csv": MAX_FILE_BYTES + 1}
    files = read(either("alice", {name: bytes(size) for name, size in sizes.items()}), known)
    assert {name: len(content) for name, content in files.files.items()} == {
        "a.csv": MAX_FILE_BYTES,
        "fit_line.py": MAX_PYTHON_BYTES,
    }
    assert files.problems == {"big.py": "`big.py` is larger than 1 MB; hand in a smaller file."}
    assert files.notes == ("`b.csv` is larger than 8 MB; hand in a smaller file.",)


def test_total_size(either: Build, known: KnownTargets) -> None:
    """At most 32 MB are read, the Python files first."""
    data = {f"{n}.csv": bytes(MAX_FILE_BYTES) for n in range(5)}
    files = read(either("alice", {**data, "z/fit_line.py": b"x", "fit_line.py": b"y"}), known)
    assert list(files.files) == ["0.csv", "1.csv", "2.csv", "fit_line.py", "z/fit_line.py"]
    assert files.notes[0] == "`3.csv` does not fit: at most 32 MB are read in all; hand in less."


def test_number_of_files(either: Build, known: KnownTargets) -> None:
    """At most 500 files are read, the Python files first, and the notes stay few."""
    data = {f"data/{n:04}.csv": b"" for n in range(MAX_FILES + 50)}
    files = read(either("alice", {**data, "fit_line.py": b"", "z/deep.py": b""}), known)
    assert len(files.files) == MAX_FILES
    assert {"fit_line.py", "z/deep.py"} < set(files.files)
    assert len(files.notes) == 21
    assert files.notes[-1] == "32 more notes of this kind were left out."


def test_depth(either: Build, known: KnownTargets) -> None:
    """A file in the deepest folder allowed is read; one level more is a note."""
    fits, deeper = "d/" * (MAX_DEPTH - 1) + "x.py", "e/" * MAX_DEPTH + "x.py"
    files = read(either("alice", {"fit_line.py": b"", fits: b"", deeper: b""}), known)
    assert list(files.files) == sorted([fits, "fit_line.py"])
    assert "lies deeper than 12 folders" in files.notes[0]


def test_special_files(folder: Build, known: KnownTargets) -> None:
    """Links, pipes and sockets are never opened: a .py among them is a problem, any other a note."""
    root = folder("alice", {"fit_line.py": b"", "real/x.txt": b""})
    (root / "square_slope.py").symlink_to("/etc/passwd")
    (root / "loop.py").symlink_to("loop.py")
    (root / "linked").symlink_to("/etc")
    os.mkfifo(root / "pipe.py")
    with socket.socket(socket.AF_UNIX) as unix:
        unix.bind(str(root / "s.sock"))
    if ROOT:
        os.mknod(root / "zero.py", 0o20666, os.makedev(1, 5))
    files = read(root, known)
    assert list(files.files) == ["fit_line.py", "real/x.txt"]
    link, irregular = (
        "is a symbolic link; hand in the file itself",
        "is not a regular file; hand in a plain file",
    )
    expected = {"loop.py": link, "pipe.py": irregular, "square_slope.py": link} | (
        {"zero.py": irregular} if ROOT else {}
    )
    assert files.problems == {name: f"`{name}` {reason}." for name, reason in expected.items()}
    assert files.notes == (f"`linked` {link}.", f"`s.sock` {irregular}.")


def test_swapped_for_a_link(folder: Build, known: KnownTargets) -> None:
    """A folder that becomes a link between listing and reading is never followed."""
    names = [f"own/{n}.txt" for n in range(300)]
    root = folder("batch", {"alice/fit_line.py": b"mine"} | {f"alice/{name}": b"mine" for name in names})
    secret = folder("secret", dict.fromkeys(names, b"secret"))
    place, aside = root / "alice" / "own", root / "alice" / "aside"
    done = threading.Event()

    def swap() -> None:
        while not done.is_set():
            place.rename(aside)
            place.symlink_to(secret / "own")
            place.unlink()
            aside.rename(place)

    swapper = threading.Thread(target=swap)
    swapper.start()
    try:
        (submission,) = find_submissions(root, known).submissions
        seen = {content for _ in range(40) for content in submission.read().files.values()}
    finally:
        done.set()
        swapper.join()
    assert seen == {b"mine"}


def test_submission_swapped_for_a_link(folder: Build, known: KnownTargets) -> None:
    """A submission's folder that became a link after it was found is our trouble, and is not followed."""
    root = folder("batch", {"alice/fit_line.py": b"mine"})
    secret = folder("secret", {"fit_line.py": b"secret"})
    (submission,) = find_submissions(root, known).submissions
    (root / "alice").rename(root / "aside")
    (root / "alice").symlink_to(secret)
    with pytest.raises(GraderError, match="cannot be read"):
        submission.read()


@pytest.mark.parametrize("kind", ["link", "pipe", "folder", "socket"])
def test_file_swapped_after_it_was_found(folder: Build, known: KnownTargets, kind: str) -> None:
    """A file that became something else after it was found is a problem, neither followed nor waited on."""
    root = folder("batch", {"alice.py": b"mine"})
    place = root / "alice.py"
    (submission,) = find_submissions(root, known).submissions
    place.unlink()
    if kind == "link":
        place.symlink_to(folder("secret", {"alice.py": b"secret"}) / "alice.py")
    elif kind == "pipe":
        os.mkfifo(place)
    elif kind == "folder":
        place.mkdir()
    else:
        with socket.socket(socket.AF_UNIX) as unix:
            unix.bind(str(place))
    reason = {"link": "is a symbolic link; hand in the file itself", "socket": "cannot be read"}
    files = submission.read()
    assert files.files == {}
    assert reason.get(kind, "is not a regular file; hand in a plain file") in files.problems["alice.py"]


def test_gone(folder: Build, known: KnownTargets) -> None:
    """A submission that is gone when it is read is our trouble; a file of it that is gone is its own."""
    root = folder("batch", {"alice/fit_line.py": b"", "bob.py": b""})
    alice, bob = find_submissions(root, known).submissions
    (root / "alice" / "fit_line.py").unlink()
    (root / "alice").rmdir()
    (root / "bob.py").unlink()
    with pytest.raises(GraderError, match="alice` cannot be read"):
        alice.read()
    assert bob.read().problems == {"bob.py": "`bob.py` cannot be read (No such file or directory); check it."}


@contextmanager
def as_nobody() -> Iterator[Path]:
    """A folder, and the rights of a user whom permissions bind."""
    with tempfile.TemporaryDirectory() as name:
        if not ROOT:
            yield Path(name)
            return
        Path(name).chmod(0o755)
        yield Path(name)


@contextmanager
def without_rights() -> Iterator[None]:
    if ROOT:
        os.seteuid(65534)
    try:
        yield
    finally:
        if ROOT:
            os.seteuid(0)


def test_unreadable(known: KnownTargets) -> None:
    """A file without read permission is a problem, such a folder a note, and neither stops the rest."""
    with as_nobody() as place:
        root = place / "alice"
        (root / "closed").mkdir(parents=True)
        (root / "fit_line.py").write_bytes(b"")
        (root / "square_slope.py").write_bytes(b"")
        (root / "square_slope.py").chmod(0)
        (root / "closed").chmod(0)
        with without_rights():
            files = read(root, known)
        (root / "closed").chmod(0o700)
    assert list(files.files) == ["fit_line.py"]
    reason = "cannot be read (Permission denied); check it"
    assert files.problems == {"square_slope.py": f"`square_slope.py` {reason}."}
    assert files.notes == ("The folder `closed` cannot be opened (Permission denied); check its rights.",)


def test_unreadable_path(known: KnownTargets) -> None:
    """A path that cannot be opened is refused in one sentence."""
    with as_nobody() as place:
        (place / "batch").mkdir()
        (place / "batch").chmod(0)
        with (
            without_rights(),
            pytest.raises(UsageError, match=r"cannot be opened \(Permission denied\); check"),
        ):
            find_submissions(place / "batch", known)
        (place / "batch").chmod(0o700)


def test_hard_links(folder: Build, known: KnownTargets) -> None:
    """A hard link is read and said aloud; one to another owner's file is a problem."""
    root = folder("alice", {"fit_line.py": b"a"})
    outside = folder("outside", {"a": b"linked", "b": b"secret"})
    os.link(outside / "a", root / "square_slope.py")
    os.link(outside / "b", root / "stolen.py")
    if ROOT:
        os.chown(outside / "b", 65534, 65534)
    files = read(root, known)
    assert files.files["square_slope.py"] == b"linked"
    assert files.notes[0] == "`square_slope.py` is a hard link: the same file has another name on this disk."
    if ROOT:
        expected = "`stolen.py` is a hard link to a file of another owner; hand in a copy."
        assert files.problems == {"stolen.py": expected}


def test_odd_names(folder: Build, known: KnownTargets) -> None:
    """Any name a file system allows is kept as text that can be encoded, undecodable bytes as escapes."""
    root = folder("alice", {"fit_line.py": b"", "a\nb\x1b[2J\u202e.py": b"1", "=cmd.py": b"2"})
    (root / os.fsdecode(b"\xff.py")).write_bytes(b"3")
    files = read(root, known)
    assert files.files == {
        "fit_line.py": b"",
        "a\nb\x1b[2J\u202e.py": b"1",
        "=cmd.py": b"2",
        "\\xff.py": b"3",
    }
    assert "".join(files.files).encode()


def test_undecodable_submission(folder: Build, known: KnownTargets) -> None:
    """Submissions whose names are no text, or look the same once they are, are read all the same."""
    root = folder("batch", {"\\xff.py": b"2"})
    (root / os.fsdecode(b"\xff.py")).write_bytes(b"1")
    submissions = find_submissions(root, known).submissions
    assert [s.name for s in submissions] == ["\\xff", "\\xff"]
    assert {s.read().files["\\xff.py"] for s in submissions} == {b"1", b"2"}
    assert len({s.folder for s in submissions}) == 2


def test_fingerprint() -> None:
    """The fingerprint changes with a path, a byte, a problem or a note, and with nothing else."""

    def of(files: dict[str, bytes], problems: dict[str, str], *notes: str) -> str:
        return SubmissionFiles(files=files, problems=problems, notes=notes).fingerprint

    assert of({"a": b"1", "b": b"2"}, {}) == of({"b": b"2", "a": b"1"}, {})
    different = [
        of({"a": b"1", "b": b"2"}, {}),
        of({"a": b"1b", "b": b""}, {}),
        of({"ab": b"1", "b": b"2"}, {}),
        of({"a": b"1"}, {"b": "2"}),
        of({"a": b"1"}, {}, "b"),
        of({}, {}),
    ]
    assert len(set(different)) == len(different)


def test_no_descriptor_is_left_open(either: Build, known: KnownTargets) -> None:
    """Reading leaves no descriptor behind, whatever was refused on the way."""
    root = either("alice", {"fit_line.py": b"", "a/b/c.py": b"", "big.py": bytes(MAX_PYTHON_BYTES + 1)})
    (submission,) = find_submissions(root, known).submissions
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(3):
        submission.read()
    assert len(list(Path("/proc/self/fd").iterdir())) == before
