"""Each way to die has its ending, and none of them is a result."""

from __future__ import annotations

import platform
import signal

import pytest

from tests.contract.backends import Backend, answer, raised

_SEGMENTATION = "a segmentation fault"


@pytest.mark.parametrize(
    ("source", "ending", "detail"),
    [
        pytest.param("import os\nos._exit(0)", "exited", "exit code 0", id="exit-0-at-import"),
        pytest.param("import os\ndef answer(): os._exit(0)", "exited", "exit code 0", id="exit-0"),
        pytest.param("import os\ndef answer(): os._exit(3)", "exited", "exit code 3", id="exit-3"),
        pytest.param("import os\ndef answer(): os._exit(97)", "exited", "exit code 97", id="exit-as-a-broken-box"),
        pytest.param("import ctypes\ndef answer(): ctypes.CDLL(None).exit(0)", "exited", "exit code 0", id="exit-in-C"),
        pytest.param("import ctypes\ndef answer(): ctypes.string_at(0)", "crashed", _SEGMENTATION, id="null-pointer"),
        pytest.param("import os\ndef answer(): os.abort()", "crashed", "abort", id="abort"),
        pytest.param("import faulthandler as f\ndef answer(): f._read_null()", "crashed", _SEGMENTATION, id="segv"),
        pytest.param(
            "import faulthandler as f\ndef answer(): f._fatal_error_c_thread()", "crashed", "abort", id="fatal-error"
        ),
        pytest.param(
            "import os, threading as t\ndef answer():\n    t.Timer(0, os._exit, [5]).start()\n    while True: pass",
            "exited",
            "exit code 5",
            id="exit-in-a-thread",
        ),
    ],
)
def test_death_has_its_ending(backend: Backend, source: str, ending: str, detail: str) -> None:
    """A child that ends itself is told apart from one that was ended, and says how."""
    observed = backend.observe(source)
    assert ending == observed.ending
    assert detail in observed.detail
    assert observed.cases == ()


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV, signal.SIGTERM, signal.SIGSTOP, signal.SIGHUP])
def test_signal_to_oneself_changes_nothing(backend: Backend, number: signal.Signals) -> None:
    """The first process of a namespace is deaf to signals without a handler, may not send SIGKILL, and goes on."""
    source = f"""
        import os
        def answer():
            try:
                os.kill(os.getpid(), {int(number)})
            except PermissionError:
                pass
            return "alive"
    """
    assert "alive" == answer(backend.observe(source))


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("import sys; sys.exit(0)", "SystemExit"),
        ("import sys; sys.exit('text')", "SystemExit"),
        ("quit()", "SystemExit"),
        ("raise KeyboardInterrupt", "KeyboardInterrupt"),
        ("raise GeneratorExit", "GeneratorExit"),
        ("1 / 0", "ZeroDivisionError"),
        ("import no_such_module", "ModuleNotFoundError"),
    ],
)
def test_leaving_is_an_exception(backend: Backend, statement: str, kind: str) -> None:
    """What Python does with an exception is no ending: it is seen as raised, at import and in a call."""
    at_import = backend.observe(statement)
    assert "done" == at_import.ending
    assert at_import.load is not None
    assert kind == at_import.load.type
    indented = statement.replace("; ", "\n    ")
    assert kind == raised(backend.observe(f"def answer():\n    {indented}")).type


def test_interrupt_from_an_alarm_is_an_exception(backend: Backend) -> None:
    """A handled signal of the student's own is the student's own."""
    source = """
        import signal
        def ring(number, frame): raise TimeoutError("rang")
        def answer():
            signal.signal(signal.SIGALRM, ring)
            signal.setitimer(signal.ITIMER_REAL, 0.05)
            while True: pass
    """
    assert "TimeoutError" == raised(backend.observe(source)).type


def test_exit_functions_are_not_waited_for(backend: Backend) -> None:
    """What is registered to run at the end cannot hold up or change the result."""
    source = """
        import atexit, os
        @atexit.register
        def late():
            os.write(3, b"late")
            while True: pass
        def answer(): return "first"
    """
    assert "first" == answer(backend.observe(source))


def test_recursion_without_end_in_foreign_code_is_a_crash(backend: Backend) -> None:
    """A stack that runs over ends the child, and is said to be possible recursion."""
    source = """
        import ctypes
        def answer():
            kind = ctypes.CFUNCTYPE(None)
            again = kind(lambda: again())
            import sys
            sys.setrecursionlimit(10**9)
            again()
    """
    observed = backend.observe(source, wall_seconds=5.0)
    assert observed.ending in {"crashed", "memory", "timeout"}


@pytest.mark.skipif(platform.machine() != "x86_64", reason="machine code of x86-64")
@pytest.mark.parametrize(
    ("code", "said"), [("0f 0b", "an illegal instruction"), ("31 c9 f7 f1", "an arithmetic fault")]
)
def test_fault_of_the_processor_is_named(backend: Backend, code: str, said: str) -> None:
    """A crash in C code says which kind it was."""
    source = f"""
        import ctypes, mmap
        def answer():
            page = mmap.mmap(-1, 4096, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, 7)
            page.write(bytes.fromhex({code!r}))
            ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))()
    """
    observed = backend.observe(source)
    assert "crashed" == observed.ending
    assert said in observed.detail


def test_ending_is_the_same_under_small_limits(backend: Backend) -> None:
    """An exit under other limits is an exit still."""
    assert "exited" == backend.observe("import os\ndef answer(): os._exit(1)", small=True).ending
