"""Limits that count more than a submission, or that the host has lowered before: nobody is charged for either."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from typing import Final

import pytest

from tests import grading

_USER: Final = 65_531
_OTHERS: Final = 80
_BEGIN: Final = """
import contextlib, os, resource, sys, threading
from grader.sandbox.limits import Limits, impose, mapped

def baseline():
    return mapped(os.open("/proc", os.O_RDONLY))

def become_ordinary():
    if os.geteuid() == 0:
        os.setresuid(65_531, 65_531, 65_531)
"""
_THREAD: Final = """
def start_a_thread():
    thread = threading.Thread(target=int)
    thread.start()
    thread.join()
"""
_GRADED: Final = """
from grader.sandbox import Assignment
from grader.sandbox.pool import Pool
from grader.wire.observation import read
from tests.sandbox.conftest import plan

become_ordinary()
source = b"from threading import Thread\\ndef answer():\\n    Thread(target=int).start()\\n    return 42\\n"
assignment = Assignment(files={"a.py": source}, runs=[(0, "a.py", 20.0)])
with contextlib.closing(Pool(plan, without=("namespaces",))) as pool, pool.worker() as worker:
    (outcome,) = worker.attempt(lambda box: box.run(assignment))
    print(read(outcome.ending, outcome.detail, outcome.frames, 1).cases[0].roots.get("result"))
"""


@pytest.fixture
def others() -> Iterator[None]:
    """More processes of an ordinary user than a submission may have threads."""
    user = _USER if os.geteuid() == 0 else None
    waiting = [subprocess.Popen(["/bin/sleep", "600"], user=user) for _ in range(_OTHERS)]
    try:
        yield
    finally:
        for process in waiting:
            process.kill()
            process.wait()


def said(script: str) -> str:
    ran = subprocess.run(
        [sys.executable, "-c", _BEGIN + script],
        cwd=grading.CHECKOUT,
        env={**grading.environment(), "HOME": "/"},
        capture_output=True,
        encoding="utf-8",
        timeout=grading.PATIENCE_SECONDS,
        check=False,
    )
    return ran.stdout + ran.stderr[-500:]


@pytest.mark.usefixtures("others")
def test_threads_are_counted_only_where_they_are_the_submissions() -> None:
    """A user's other processes leave room for a thread; alone with its uid, a process has so many and no more."""
    script = (
        f"{_THREAD}become_ordinary()\nimpose(Limits(), baseline(), own_user=%s)\nstart_a_thread()\nprint('started')"
    )
    assert "started\n" == said(script % False)
    assert "can't start new thread" in said(script % True)


@pytest.mark.usefixtures("others")
@pytest.mark.skipif(not grading.interpreter_is_public(), reason="this interpreter cannot be read by ordinary users")
def test_an_ordinary_users_desktop_costs_no_answer() -> None:
    """Without namespaces, a submission that starts a thread is graded, whatever else its grader has running."""
    assert "42\n" == said(_GRADED)


def test_limit_that_the_host_has_lowered_is_named() -> None:
    """Where a limit cannot be had, the sentence says which, how high it should be and how high it may be."""
    lower = "become_ordinary()\nresource.setrlimit(resource.RLIMIT_NOFILE, (50, 50))\n"
    observed = said(f"{lower}impose(Limits(), baseline(), own_user=False)")
    assert "OSError: RLIMIT_NOFILE should be 64, and this host lets its users have 50 at most" in observed
