"""Hostile and odd archives: nothing but a UsageError, a note or a problem ever comes of them."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader.errors import UsageError
from grader.intake import KnownTargets, SubmissionFiles, find_submissions
from grader.intake.archive import MAX_ENTRIES
from grader.intake.contents import MAX_FILE_BYTES, MAX_PYTHON_BYTES

Build = Callable[[str, Mapping[str, bytes]], Path]


def made(*entries: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    """The bytes of a zip with ``fit_line.py`` and these entries."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("fit_line.py", b"honest")
        for name, content in entries:
            archive.writestr(name, content)
    return written.getvalue()


def typed(name: str, mode: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = mode << 16
    return info


Read = Callable[[bytes], SubmissionFiles]


@pytest.fixture
def read(tmp_path: Path, known: KnownTargets) -> Read:
    def read_bytes(content: bytes) -> SubmissionFiles:
        path = tmp_path / "alice.zip"
        path.write_bytes(content)
        (submission,) = find_submissions(path, known).submissions
        files = submission.read()
        assert list(tmp_path.iterdir()) == [path]
        return files

    return read_bytes


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("../evil.py", "points out of the archive"),
        ("a/../../evil.py", "points out of the archive"),
        ("..\\evil.py", "points out of the archive"),
        ("/etc/evil.py", "is an absolute path"),
        ("\\\\host\\evil.py", "is an absolute path"),
        ("C:\\evil.py", "is an absolute path"),
        ("c:evil.py", "is an absolute path"),
        ("evil.py\0.txt", "has a path that no file can have"),
        ("a" * 300 + ".py", "is too long"),
        ("a/" * 9 + "b" * 250 + "/" + "c" * 250, "is too long"),
        ("é" * 200, "is too long"),
        ("a/" * 12 + "evil.py", "lies deeper than 12 folders"),
    ],
)
def test_hostile_names(read: Read, name: str, part: str) -> None:
    """A name that leads out of the archive, or that no file can have, is skipped with a note."""
    info = zipfile.ZipInfo("x")
    info.filename = name
    files = read(made((info, b"evil")))
    assert files.files == {"fit_line.py": b"honest"}
    assert len(files.notes) == 1
    assert part in files.notes[0]


def test_harmless_names(read: Read) -> None:
    """Backslashes, doubled slashes, dots, controls and every script are read as what they mean."""
    names = {"own\\a.py": "own/a.py", "own//./b.py": "own/b.py", "./c.py": "c.py"}
    names |= {"a\n\x1b[31m.txt": "a\n\x1b[31m.txt", "Übung.py": "Übung.py", "…..py": "…..py"}
    files = read(made(*((name, name.encode()) for name in names)))
    assert files.files == {"fit_line.py": b"honest"} | {path: name.encode() for name, path in names.items()}
    assert files.notes == ()


@pytest.mark.parametrize(("raw", "expected"), [("ü.py".encode(), "ü.py"), (b"\x81.py", "ü.py")])
def test_unmarked_encodings(read: Read, raw: bytes, expected: str) -> None:
    """A name not marked as UTF-8 is UTF-8 where it reads as such, and cp437 otherwise."""
    content = made(("?" * (len(raw) - 3) + ".py", b"x")).replace(b"?" * (len(raw) - 3) + b".py", raw)
    assert list(read(content).files) == ["fit_line.py", expected]


@pytest.mark.parametrize(
    ("mode", "part"),
    [
        (stat.S_IFLNK | 0o777, "is a symbolic link; hand in the file itself"),
        (stat.S_IFIFO, "is not a regular file"),
        (stat.S_IFCHR, "is not a regular file"),
        (stat.S_IFSOCK, "is not a regular file"),
    ],
)
def test_special_entries(read: Read, mode: int, part: str) -> None:
    """An entry that is a link, pipe, device or socket is a problem for a .py and a note for any other."""
    files = read(made((typed("square_slope.py", mode), b"/etc/passwd"), (typed("data", mode), b"/etc")))
    assert list(files.files) == ["fit_line.py"]
    assert part in files.problems["square_slope.py"]
    assert part in files.notes[0]


def test_linked_submission(tmp_path: Path, known: KnownTargets) -> None:
    """A link among an archive's submissions is skipped with a note."""
    path = tmp_path / "batch.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("alice.py", b"")
        archive.writestr(typed("eve.py", stat.S_IFLNK), b"alice.py")
    intake = find_submissions(path, known)
    assert [s.name for s in intake.submissions] == ["alice"]
    assert "`eve.py` is a link" in intake.notes[0]


def patched(content: bytes, name: bytes, offset: int, value: bytes, *, local_offset: int | None = None) -> bytes:
    """``content`` with a field of an entry's directory record, and of its local header, overwritten."""
    edited = bytearray(content)
    directory = content.rindex(name) - 46
    edited[directory + offset : directory + offset + len(value)] = value
    if local_offset is not None:
        local = content.index(name) - 30
        edited[local + local_offset : local + local_offset + len(value)] = value
    return bytes(edited)


def test_encrypted(read: Read) -> None:
    """An encrypted .py is a problem that says how to zip it."""
    content = patched(made(("square_slope.py", b"x")), b"square_slope.py", 8, b"\x01\x00", local_offset=6)
    expected = "`square_slope.py` is encrypted; zip it without a password."
    assert read(content).problems == {"square_slope.py": expected}


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_unusual_compression(read: Read, method: int) -> None:
    """A method that lets the archive choose how much memory it takes is a problem."""
    info = zipfile.ZipInfo("square_slope.py")
    info.compress_type = method
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("fit_line.py", b"")
        archive.writestr(info, b"x")
    assert "unusual way" in read(written.getvalue()).problems["square_slope.py"]


def test_bomb(read: Read) -> None:
    """An entry that decompresses to more than its limit is refused, by its own account or despite it."""
    bomb = made(("bomb.py", bytes(20 * MAX_PYTHON_BYTES)), ("bomb.csv", bytes(MAX_FILE_BYTES + 1)))
    told = read(bomb)
    assert told.problems == {"bomb.py": "`bomb.py` is larger than 1 MB; hand in a smaller file."}
    assert told.notes == ("`bomb.csv` is larger than 8 MB; hand in a smaller file.",)
    lied = read(patched(bomb, b"bomb.py", 24, struct.pack("<I", 100)))
    assert lied.problems == {"bomb.py": "`bomb.py` is damaged in the archive; zip it again."}


def test_compressible_data(read: Read) -> None:
    """Data that compresses a thousandfold is no bomb while it keeps to the limits."""
    assert len(read(made(("zeros.csv", bytes(MAX_FILE_BYTES)))).files["zeros.csv"]) == MAX_FILE_BYTES


def test_many_lying_entries(read: Read) -> None:
    """What damaged entries cost to find out counts against the submission's total."""
    info = [(f"{n:03}.csv", bytes(MAX_FILE_BYTES)) for n in range(8)]
    content = made(*info)
    for name, _ in info:
        content = patched(content, name.encode(), 16, b"\0\0\0\0")
    notes = read(content).notes
    assert [note.split("` ")[1][:10] for note in notes] == ["is damaged"] * 3 + ["does not f"] * 5


def test_overlapping_entries(read: Read) -> None:
    """Entries that share their bytes, as in a bomb without nesting, are all refused."""
    content = made(("square_slope.py", b"x" * 500), ("copy.py", b"y"))
    offset = struct.pack("<I", content.index(b"square_slope.py") - 30)
    files = read(patched(content, b"copy.py", 42, offset))
    assert list(files.files) == ["fit_line.py"]
    assert all("shares bytes with another" in problem for problem in files.problems.values())
    assert set(files.problems) == {"square_slope.py", "copy.py"}


def test_misplaced_entries(read: Read) -> None:
    """Entries that lie before or beyond the file, by its own account, are problems."""
    beyond = patched(made(), b"fit_line.py", 42, struct.pack("<I", 1 << 30))
    before = made()[:-6] + struct.pack("<IH", 1 << 20, 0)
    for content in (beyond, before):
        assert "does not lie where" in read(content).problems["fit_line.py"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_duplicate_names(read: Read) -> None:
    """Of entries with one name the last is taken, as unzip does, and the note says so."""
    files = read(made(("own/a.py", b"first"), ("own\\a.py", b"second"), ("own/a.py", b"last")))
    assert files.files["own/a.py"] == b"last"
    assert files.notes == ("`own/a.py` stands in the archive more than once; the last one was taken, as unzip does.",)


def test_file_and_folder(read: Read) -> None:
    """A name that is both a file and a folder could not be laid out: the file is refused."""
    files = read(made(("own.py", b"1"), ("own.py/a.py", b"2")))
    assert list(files.files) == ["fit_line.py", "own.py/a.py"]
    assert "both a file and a folder" in files.problems["own.py"]


def test_nested_archive(read: Read) -> None:
    """A student's own zip is a folder of its name, whose files stand behind those beside it; one in it stays shut."""
    inner = made(("own.py", b"inner"), ("deep.zip", made()), ("../up.py", b"up"))
    files = read(made(("own.py", b"outer"), ("more.zip", inner)))
    assert {"own.py": b"outer", "more/own.py": b"inner"}.items() <= files.files.items()
    assert not [path for path in files.files if path.startswith("more/deep/") or "up.py" in path]
    assert files.notes == (
        "`../up.py` was skipped: it points out of the archive; zip it again.",
        "`more.zip` is an archive: the files in it are taken as a folder of its name.",
        "`more/deep.zip` is an archive and was not opened; hand in the files themselves.",
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            b"PK\x03\x04 no archive",
            "`more.zip` cannot be read as a zip archive (File is not a zip file); zip it again.",
        ),
        (
            b"PK\x01\x02" * 3000,
            (
                "`more.zip` is an archive and was not opened: together, the archives here list more than 2000 entries; "
                "hand in the files themselves."
            ),
        ),
    ],
)
def test_nested_archive_that_cannot_be_read(read: Read, content: bytes, said: str) -> None:
    """A broken one, or one with a directory that would take long, is a sentence; the rest is graded."""
    files = read(made(("more.zip", content)))
    assert "fit_line.py" in files.files
    assert files.notes == (said,)


def test_nested_archive_counts_towards_the_limits(read: Read) -> None:
    """What it unpacks to is bounded like everything else that is handed in."""
    big = made(*((f"{number}.dat", bytes(7 << 20)) for number in range(8)))
    files = read(made(("more.zip", big)))
    assert sum(map(len, files.files.values())) <= 32 << 20
    assert any("does not fit" in note for note in files.notes)


def test_nested_archives_share_a_limit_on_entries(read: Read) -> None:
    """Many archives that list a lot each cost no more than one: those that come later stay shut."""
    many = made(*((str(number), b"") for number in range(1500)))
    files = read(made(*((f"{number}.zip", many) for number in range(3))))
    assert {"0"} == {path.split("/")[0] for path in files.files if "/" in path}
    assert 2 == sum("was not opened: together" in note for note in files.notes)


def test_nested_archive_beside_a_file_of_its_name(read: Read) -> None:
    """No file becomes another's folder."""
    files = read(made(("more", b"a file"), ("more.zip", made(("own.py", b"1")))))
    assert not {"more", "more/own.py"} <= set(files.files)


def test_too_many_entries(tmp_path: Path, known: KnownTargets) -> None:
    """A directory with more entries than any batch has is refused before it is parsed."""
    record = b"PK\x01\x02" + bytes(24) + struct.pack("<H", 1) + bytes(16) + b"a"
    count = MAX_ENTRIES + 1
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, count & 0xFFFF, count & 0xFFFF, count * len(record), 0, 0)
    (tmp_path / "batch.zip").write_bytes(record * count + end)
    with pytest.raises(UsageError, match=f"more than {MAX_ENTRIES} entries"):
        find_submissions(tmp_path / "batch.zip", known)


@pytest.mark.parametrize("content", [b"", b"PK", b"no zip", made()[:-30], made()[40:-10], b"\x1f\x8b" + bytes(99)])
def test_unreadable_archive(tmp_path: Path, known: KnownTargets, content: bytes) -> None:
    """An archive that is none, or is truncated, is refused in one sentence."""
    (tmp_path / "batch.zip").write_bytes(content)
    with pytest.raises(UsageError, match=r"cannot be read as a zip archive \(.*\); download or zip it again") as caught:
        find_submissions(tmp_path / "batch.zip", known)
    assert "\n" not in str(caught.value)


FUZZED = made(("a/square_slope.py", b"x" * 200), ("ü.csv", bytes(5000)), (typed("l", stat.S_IFLNK), b"/etc"))


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    edits=st.lists(st.tuples(st.integers(0, len(FUZZED) - 1), st.integers(0, 255)), max_size=6),
    end=st.one_of(st.just(len(FUZZED)), st.integers(0, len(FUZZED))),
)
def test_any_damage(tmp_path: Path, known: KnownTargets, edits: list[tuple[int, int]], end: int) -> None:
    """Whatever bytes of an archive are changed, it is read in part or refused as a whole."""
    content = bytearray(FUZZED)
    for at, value in edits:
        content[at] = value
    path = tmp_path / "alice.zip"
    path.write_bytes(content[:end])
    try:
        intake = find_submissions(path, known)
    except UsageError:
        return
    for submission in intake.submissions:
        files = submission.read()
        assert all(".." not in name.split("/") and not name.startswith("/") for name in files.files)


def test_threads_share_an_archive(archive: Build, known: KnownTargets) -> None:
    """Submissions of one archive can be read at the same time."""
    files = {f"s{n:03}/fit_line.py": bytes([n]) * 5000 for n in range(200)}
    submissions = find_submissions(archive("batch", files), known).submissions
    with ThreadPoolExecutor(4) as pool:
        contents = list(pool.map(lambda submission: submission.read().files["fit_line.py"], submissions))
    assert contents == list(files.values())
