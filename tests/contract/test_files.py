"""What a child sees of the host's files: the interpreter's, to read, and a scratch folder."""

from __future__ import annotations

import os
import stat
import sys
import sysconfig
from pathlib import Path

import pytest

import grader
from tests.contract.backends import Backend, answer

_COURSE = Path(__file__).resolve().parents[2]
_PACKAGE = Path(grader.__file__).resolve().parent
_LIBRARY = sysconfig.get_paths()["stdlib"]

_TOUCH = """
    import ctypes, os
    libc = ctypes.CDLL(None, use_errno=True)

    def tried(name, call, *arguments):
        try:
            result = call(*arguments)
        except OSError:
            return None
        return f"{name}: {result!r:.80}"
"""


@pytest.mark.parametrize(
    "path",
    [
        "/etc/passwd",
        "/etc/hostname",
        "/root",
        "/home",
        "/var",
        "/proc",
        "/proc/self/environ",
        "/proc/self/mem",
        "/proc/self/maps",
        "/proc/1/cmdline",
        pytest.param(f"/proc/{os.getpid()}/environ", id="/proc/PID/environ"),
        "/sys",
        "/dev",
        "/dev/shm",
        "/dev/mem",
        "/dev/tty",
        "/old",
        str(Path.home()),
        str(_COURSE / "exercises"),
        str(_COURSE / "exercises" / "square_slope.yaml"),
        str(_COURSE / "reference" / "square_slope.py"),
        str(_COURSE / "examples"),
        str(_COURSE / "tests"),
        str(_PACKAGE),
        str(_PACKAGE / "__init__.py"),
        str(_PACKAGE / "grade.py"),
        __file__,
        sys.executable,
    ],
)
def test_host_file_cannot_be_read(backend: Backend, path: str) -> None:
    """A path of the host can neither be opened nor listed, by Python or by a raw call."""
    source = (
        _TOUCH
        + f"""
    def answer():
        path = {path!r}
        raw = libc.openat(-100, os.fsencode(path), 0)
        return [found for found in (
            tried("open", lambda: os.open(path, os.O_RDONLY)),
            tried("listdir", os.listdir, path),
            None if raw < 0 else "raw open",
        ) if found]
    """
    )
    assert [] == answer(backend.observe(source))


def test_another_submission_cannot_be_read(backend: Backend, tmp_path: Path) -> None:
    """A file beside the graded one on the host does not exist in the child."""
    other = tmp_path / "other.py"
    other.write_text("def answer(): return 42\n", encoding="utf-8")
    tmp_path.chmod(0o755)
    source = f"""
        import os
        def answer():
            return [os.path.exists({str(other)!r}), os.path.exists({str(tmp_path)!r})]
    """
    assert [False, False] == answer(backend.observe(source))


def test_climbing_out_leads_nowhere(backend: Backend) -> None:
    """From the working directory, no number of steps upwards meets the host's files."""
    source = """
        import os
        def answer():
            up = "../" * 20
            return [os.path.exists(up + path) for path in ("etc/passwd", "proc/self", "sys/kernel", "var/log")]
    """
    assert [False] * 4 == answer(backend.observe(source))


def test_grader_cannot_be_imported(backend: Backend) -> None:
    """What judges and what knows the course are not there to import."""
    source = """
        import importlib
        def answer():
            found = []
            for name in "judge course course.load report reference grade batch intake resources".split():
                try:
                    importlib.import_module("grader." + name)
                except ImportError:
                    continue
                found.append(name)
            return found
    """
    assert [] == answer(backend.observe(source))


def test_interpreter_is_readable(backend: Backend) -> None:
    """Importing from the standard library and site-packages works as on the host."""
    source = """
        import sqlite3, decimal, statistics, numpy.fft, torch.nn.utils
        import inspect
        def answer():
            return inspect.getsource(statistics.mean).startswith("def mean")
    """
    assert answer(backend.observe(source)) is True


@pytest.mark.parametrize(
    "path",
    [
        f"{_LIBRARY}/os.py",
        f"{_LIBRARY}/planted.py",
        "/planted",
        "/etc/ld.so.cache",
        "/box/planted",
        "/dev/null/planted",
        "/dev/planted",
        str(_PACKAGE / "planted.py"),
        str(_COURSE / "planted"),
    ],
)
def test_nothing_outside_scratch_can_be_written(backend: Backend, path: str) -> None:
    """No file beyond the scratch folder can be made, changed, replaced, removed or relabelled."""
    source = (
        _TOUCH
        + f"""
    def answer():
        path = {path!r}
        open("mine", "w").close()
        return [found for found in (
            tried("open", lambda: os.open(path, os.O_WRONLY)),
            tried("make", lambda: os.open(path, os.O_WRONLY | os.O_CREAT, 0o777)),
            tried("truncate", os.truncate, path, 0),
            tried("remove", os.unlink, path),
            tried("rename", os.rename, "mine", path),
            tried("rename away", os.rename, path, "taken"),
            tried("mkdir", os.mkdir, path),
            tried("chmod", os.chmod, path, 0o777),
            tried("chown", os.chown, path, 0, 0),
            tried("utime", os.utime, path),
            tried("link", os.link, "mine", path),
            tried("symlink", os.symlink, "mine", path),
        ) if found]
    """
    )
    assert [] == answer(backend.observe(source))
    assert not path.endswith("planted") or not Path(path).exists()


@pytest.mark.parametrize("make", ["os.symlink('/etc/passwd', 'l')", "os.mkfifo('p')", "os.mknod('d', 0o20666, 0x103)"])
def test_scratch_takes_plain_files_only(backend: Backend, make: str) -> None:
    """Links, pipes and devices cannot be made, not even in scratch."""
    source = f"""
        import os
        def answer():
            try:
                {make}
            except OSError:
                return "refused"
    """
    assert "refused" == answer(backend.observe(source))


def test_scratch_is_a_folder_like_any_other(backend: Backend) -> None:
    """Files and folders can be made, renamed, read and removed in the working directory and in tempfile's."""
    source = """
        import os, shutil, tempfile
        def answer():
            os.makedirs("a/b")
            with open("a/b/c.txt", "w") as file: file.write("text")
            os.rename("a/b/c.txt", "a/d.txt")
            with open("a/d.txt") as file: text = file.read()
            shutil.rmtree("a")
            with tempfile.NamedTemporaryFile() as named, tempfile.TemporaryFile() as unnamed:
                named.write(b"x"); unnamed.write(b"y")
            return [text, os.listdir(".")]
    """
    assert ["text", ["task.py"]] == answer(backend.observe(source))


@pytest.mark.skipif(
    sys.prefix.startswith("/tmp/"), reason="this interpreter lies below /tmp, which therefore stays as it is"
)
def test_tmp_is_scratch(backend: Backend) -> None:
    """A path below /tmp, written out, lies in the scratch folder."""
    source = """
        import os
        def answer():
            open("/tmp/named", "w").close()
            return sorted(os.listdir("."))
    """
    assert ["named", "task.py"] == answer(backend.observe(source))


def test_scratch_is_empty_for_the_next_one(backend: Backend) -> None:
    """Nothing that one submission writes is there for the next."""
    first = "import os, tempfile\ndef answer():\n    open('left', 'w').close()\n    return tempfile.mkdtemp()"
    answer(backend.observe(first))
    assert ["task.py"] == answer(backend.observe("import os\ndef answer(): return os.listdir('.')"))


def test_no_descriptor_is_left_open(backend: Backend) -> None:
    """Beside the standard three, all of them /dev/null, only the result pipe is open."""
    source = """
        import os, stat
        def answer():
            kinds = {}
            for descriptor in range(4096):
                try:
                    kinds[descriptor] = stat.S_IFMT(os.fstat(descriptor).st_mode)
                except OSError:
                    pass
            return kinds
    """
    device, pipe = stat.S_IFCHR, stat.S_IFIFO
    assert {0: device, 1: device, 2: device, 3: pipe} == answer(backend.observe(source))


def test_result_pipe_cannot_be_read(backend: Backend) -> None:
    """The one open descriptor carries bytes out, never in."""
    source = """
        import os
        def answer():
            try:
                os.read(3, 1)
            except OSError as error:
                return error.errno
    """
    assert 9 == answer(backend.observe(source))
