"""What a child may use: time, memory, processes, threads, descriptors, disk, output."""

from __future__ import annotations

import os
import time

import pytest

from tests.contract.backends import SMALL, Backend, answer, raised

_MMAP = """
    import ctypes, os

    libc = ctypes.CDLL(None, use_errno=True)
    libc.mmap.restype = ctypes.c_void_p
    libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t] + [ctypes.c_int] * 3 + [ctypes.c_long]
    libc.mprotect.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]
    READ, WRITE, SHARED, PRIVATE, ANONYMOUS, GROWSDOWN = 1, 2, 1, 2, 0x20, 0x100
    STEP = 32 << 20

    def mapped(protection, flags, descriptor=-1):
        address = libc.mmap(None, STEP, protection, flags, descriptor, 0)
        if address == ctypes.c_void_p(-1).value:
            raise MemoryError(ctypes.get_errno())
        return address

    def fill(address):
        ctypes.memset(address, 1, STEP)

    def protect(address):
        if libc.mprotect(address, STEP, READ):
            raise MemoryError(ctypes.get_errno())
"""


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("while True: pass", id="at-import"),
        pytest.param("def answer():\n    while True: pass", id="in-the-call"),
        pytest.param("def answer():\n    sum(range(10**12))", id="in-C"),
        pytest.param(
            """
            import signal
            for number in range(1, 65):
                try:
                    signal.signal(number, signal.SIG_IGN)
                except (OSError, ValueError):
                    pass

            def answer():
                while True:
                    try:
                        while True: pass
                    except BaseException: pass
            """,
            id="deaf",
        ),
        pytest.param(
            """
            import threading
            def answer():
                threading.Event().wait()
            """,
            id="asleep",
        ),
    ],
)
def test_wall_clock_ends_what_does_not_end(backend: Backend, source: str) -> None:
    """Whatever runs longer than its time is ended, soon after, as a timeout."""
    began = time.monotonic()
    observed = backend.observe(source, wall_seconds=0.5)
    assert ("timeout", "it was still running after 0.5 s") == (observed.ending, observed.detail)
    assert 0.5 <= time.monotonic() - began < 10.0


def test_time_in_the_child_does_not_move_the_wall_clock(backend: Backend) -> None:
    """A patched clock in the child changes nothing: the clock that counts is outside."""
    source = """
        import time
        time.monotonic = time.time = time.perf_counter = lambda: 0.0
        def answer():
            while True: pass
    """
    assert "timeout" == backend.observe(source, wall_seconds=0.5).ending


def test_processor_time_is_limited_over_all_threads(backend: Backend) -> None:
    """Threads that compute in C together use up the processor time, whatever the wall clock says."""
    source = """
        import hashlib, threading
        block = bytes(1 << 20)
        def burn():
            while True: hashlib.sha256(block).digest()
        def answer():
            for _ in range(4):
                threading.Thread(target=burn).start()
            burn()
    """
    observed = backend.observe(source, wall_seconds=120.0, small=True)
    assert "cpu" == observed.ending
    assert "processor time" in observed.detail


def test_tensor_beyond_the_memory_is_an_exception(backend: Backend) -> None:
    """One allocation beyond the limit raises where the student can see it."""
    seen = raised(backend.observe("import torch\ndef answer(): return torch.ones(1 << 28)", small=True))
    assert "RuntimeError" == seen.type
    assert "can't allocate memory" in seen.message


@pytest.mark.parametrize(
    "grow", ["bytes(100_000)", "[0] * 10_000", "{n: n for n in range(1000)}", "torch.ones(100_000)"]
)
def test_growing_memory_is_an_exception(backend: Backend, grow: str) -> None:
    """Many small allocations raise once they come to the limit together."""
    source = f"""
        import torch
        def answer():
            kept = []
            while True:
                kept.append({grow})
    """
    seen = raised(backend.observe(source, small=True))
    assert seen.type in {"MemoryError", "RuntimeError"}


def test_memory_after_the_exception_is_there_again(backend: Backend) -> None:
    """A student who catches MemoryError goes on in the same child."""
    source = """
        def answer():
            try:
                return len(bytearray(1 << 29))
            except MemoryError:
                return len(bytearray(1 << 20))
    """
    assert 1 << 20 == answer(backend.observe(source, small=True))


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("import mmap\ndef answer(): mmap.mmap(-1, 1 << 20)", id="mmap"),
        pytest.param(
            "from multiprocessing import shared_memory as s\ndef answer(): s.SharedMemory(create=True, size=1 << 20)",
            id="shm_open",
        ),
    ],
)
def test_shared_anonymous_memory_is_refused(backend: Backend, source: str) -> None:
    """Memory that a limit on private memory would not count cannot be had."""
    assert raised(backend.observe(source)).type in {"PermissionError", "FileNotFoundError", "OSError"}


_GROUPS = os.geteuid() == 0 and any(
    os.access(f"/sys/fs/cgroup/{name}", os.W_OK) for name in ("memory", "cgroup.controllers")
)
_EVADES = pytest.mark.xfail(not _GROUPS, reason="RLIMIT_DATA does not count this, and there is no control group here")


@pytest.mark.parametrize(
    "allocate",
    [
        pytest.param("mapped(READ | WRITE, PRIVATE | ANONYMOUS); fill(address)", id="plain"),
        pytest.param(
            "mapped(READ | WRITE, PRIVATE | ANONYMOUS | GROWSDOWN); fill(address)", id="as-a-stack", marks=_EVADES
        ),
        pytest.param(
            "mapped(READ | WRITE, PRIVATE | ANONYMOUS); fill(address); protect(address)",
            id="then-read-only",
            marks=_EVADES,
        ),
        pytest.param("mapped(READ | WRITE, SHARED, os.open('/dev/zero', os.O_RDWR)); fill(address)", id="dev-zero"),
    ],
)
def test_raw_mappings_count_too(backend: Backend, allocate: str) -> None:
    """No way of mapping memory gets a child more than ten times its limit."""
    source = (
        _MMAP
        + f"""
    def answer():
        for number in range(40):
            address = {allocate}
        return "held %d MB" % (40 * STEP >> 20)
    """
    )
    observed = backend.observe(source, small=True)
    assert "memory" == observed.ending or raised(observed).type in {"MemoryError", "PermissionError"}


@pytest.mark.parametrize(
    "call",
    [
        "os.fork()",
        "os.forkpty()",
        "subprocess.run(['/bin/true'])",
        "os.posix_spawn('/bin/true', ['true'], {})",
        "os.execv('/bin/true', ['true'])",
        "multiprocessing.get_context('fork').Process(target=print).start()",
    ],
)
def test_no_second_process(backend: Backend, call: str) -> None:
    """Starting a process, of one's own or of another program, raises an ordinary OSError."""
    seen = raised(backend.observe(f"import multiprocessing, os, subprocess\ndef answer(): {call}"))
    assert seen.type in {"PermissionError", "FileNotFoundError", "OSError"}


def test_shell_does_not_run(backend: Backend) -> None:
    """os.system comes back with a failure and leaves no trace."""
    status = answer(backend.observe("import os\ndef answer(): return [os.system('echo > made'), os.listdir('.')]"))
    assert isinstance(status, list)
    assert 0 != status[0]
    assert ["task.py"] == status[1]


def test_threads_work(backend: Backend) -> None:
    """A handful of threads is honest work."""
    source = """
        from concurrent.futures import ThreadPoolExecutor
        def answer():
            with ThreadPoolExecutor(4) as pool:
                return list(pool.map(abs, range(-8, 0)))
    """
    assert [8, 7, 6, 5, 4, 3, 2, 1] == answer(backend.observe(source))


def test_threads_are_bounded(backend: Backend) -> None:
    """A flood of threads meets an exception at the limit."""
    source = """
        import threading
        def answer():
            for number in range(10_000):
                try:
                    threading.Thread(target=threading.Event().wait, daemon=True).start()
                except RuntimeError:
                    return number
    """
    started = answer(backend.observe(source, small=True))
    assert isinstance(started, int)
    assert 4 <= started <= SMALL.threads


def test_lingering_threads_do_not_hold_up_the_result(backend: Backend) -> None:
    """A thread that never ends costs neither the answer nor time."""
    source = """
        import threading
        def forever():
            while True: pass
        def answer():
            threading.Thread(target=forever).start()
            return "in time"
    """
    began = time.monotonic()
    assert "in time" == answer(backend.observe(source, wall_seconds=60.0))
    assert time.monotonic() - began < 30.0


def test_descriptors_are_bounded(backend: Backend) -> None:
    """Opening files without end raises EMFILE at the limit."""
    source = """
        def answer():
            kept = []
            try:
                while True: kept.append(open("/dev/null"))
            except OSError as error:
                return [error.errno, len(kept)]
    """
    seen = answer(backend.observe(source, small=True))
    assert isinstance(seen, list)
    assert 24 == seen[0]
    assert isinstance(seen[1], int)
    assert 8 <= seen[1] <= SMALL.descriptors


@pytest.mark.parametrize("name", ["'one'", "str(number)"])
def test_scratch_is_bounded(backend: Backend, name: str) -> None:
    """One large file or many small ones: the scratch folder takes its size and no more."""
    source = f"""
        def answer():
            for number in range(1000):
                try:
                    with open({name}, "ab") as file: file.write(bytes(100_000))
                except OSError as error:
                    return number * 100_000
    """
    written = answer(backend.observe(source, small=True))
    assert isinstance(written, int)
    assert SMALL.scratch_bytes // 2 < written <= SMALL.scratch_bytes


def test_number_of_files_is_bounded(backend: Backend) -> None:
    """Empty files cost memory too, so there is an end to them."""
    source = """
        def answer():
            try:
                for number in range(100_000): open(str(number), "w").close()
            except OSError:
                return number
    """
    made = answer(backend.observe(source))
    assert isinstance(made, int)
    assert 100 < made < 100_000


def test_results_beyond_the_limit_end_the_run(backend: Backend) -> None:
    """Well-formed replies without end are cut off, and what the parent holds stays small."""
    source = """
        import os, struct
        text = b"x" * 50_000
        load = b"l" + struct.pack(">I", 3) + b"s" + struct.pack(">I", 4) + b"load" + b"i" + bytes(8)
        load += b"s" + struct.pack(">I", len(text)) + text
        def answer():
            while True:
                os.write(3, struct.pack(">I", len(load)) + load)
    """
    observed = backend.observe(source, small=True)
    assert observed.ending in {"output", "unreadable"}
    assert observed.cases == ()


@pytest.mark.parametrize(
    "result",
    ["[torch.zeros(1 << 20)] * 12", "[0.5] * 1_000_000", "[torch.zeros(1)] * 200_000", "['x' * 16_000] * 5_000"],
)
def test_result_that_is_too_large_is_no_tampering(backend: Backend, result: str) -> None:
    """An answer of far too many numbers is described in words; it is wrong, not unreadable."""
    observed = backend.observe(f"import torch\ndef answer(): return {result}")
    assert "done" == observed.ending
