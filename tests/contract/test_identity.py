"""Who a child is: nobody, nowhere, with no rights and no neighbours."""

from __future__ import annotations

import os
import platform
import sys
import time
from pathlib import Path

import pytest

from tests.contract.backends import Backend, answer
from tests.contract.conftest import MARKER

_X86_64 = pytest.mark.skipif(platform.machine() != "x86_64", reason="raw numbers are those of x86-64")


def test_raw_system_calls_can_be_made(backend: Backend) -> None:
    """ctypes works in the child, so the refusals below are the kernel's."""
    source = """
        import ctypes, os
        def answer():
            return [ctypes.CDLL(None).getpid() == os.getpid(), ctypes.CDLL(None).getuid() == os.getuid()]
    """
    assert [True, True] == answer(backend.observe(source))


def test_environment_is_the_childs_own(backend: Backend) -> None:
    """No variable of the host's arrives, by name or by value."""
    seen = answer(backend.observe("import os\ndef answer(): return dict(os.environ)"))
    assert isinstance(seen, dict)
    assert MARKER not in seen
    assert "a secret of the host" not in seen.values()
    plain = {"", "C", "C.UTF-8", "0", "1"}
    # As this process was started: torch sets variables of its own when it is imported, here and there alike.
    ours = dict(line.split("=", 1) for line in Path("/proc/self/environ").read_text().split("\0") if "=" in line)
    assert {} == {name: value for name, value in seen.items() if value not in plain and ours.get(str(name)) == value}


def test_environment_in_memory_is_the_childs_own(backend: Backend) -> None:
    """Nor does C see more than Python does."""
    source = f"""
        import ctypes
        def answer():
            environ = ctypes.POINTER(ctypes.c_char_p).in_dll(ctypes.CDLL(None), "environ")
            found = []
            while environ[len(found)]: found.append(environ[len(found)].split(b"=")[0].decode())
            return {MARKER!r} in found
    """
    assert answer(backend.observe(source)) is False


def test_arguments_tell_nothing(backend: Backend) -> None:
    """sys.argv names no file of the host's."""
    seen = answer(backend.observe("import sys\ndef answer(): return [*sys.argv[1:], *sys.orig_argv[1:]]"))
    assert isinstance(seen, list)
    assert not any("/" in str(argument) for argument in seen if str(argument) not in sys.path)


def test_user_and_group_are_nobodys(backend: Backend) -> None:
    """The uid and gid are not root's and no group comes with them."""
    source = """
        import os
        def answer():
            return [os.getresuid(), os.getresgid(), os.getgroups()]
    """
    seen = answer(backend.observe(source))
    assert isinstance(seen, list)
    users, groups, more = seen
    assert isinstance(users, tuple)
    assert isinstance(groups, tuple)
    assert len(set(users)) == len(set(groups)) == 1
    assert 0 not in users
    assert 0 not in groups
    # The supplementary groups of an ordinary user's grader show as the one "unmapped" number.
    assert {*groups, 65534} >= set(more)  # type: ignore[arg-type]


def test_host_name_is_not_the_hosts(backend: Backend) -> None:
    """The node name says nothing about the machine."""
    seen = answer(
        backend.observe("import os, socket\ndef answer(): return [os.uname().nodename, socket.gethostname()]")
    )
    assert ["sandbox", "sandbox"] == seen


@_X86_64
def test_capabilities_are_empty(backend: Backend) -> None:
    """Effective, permitted and inheritable sets hold nothing."""
    source = """
        import ctypes
        def answer():
            header = (ctypes.c_uint32 * 2)(0x20080522, 0)
            sets = (ctypes.c_uint32 * 6)(*[1] * 6)
            return [ctypes.CDLL(None).syscall(125, header, sets), *sets]
    """
    assert [0] * 7 == answer(backend.observe(source))


def test_no_other_process_can_be_seen(backend: Backend) -> None:
    """Every number but the child's own answers as one that does not exist or may not be touched."""
    source = f"""
        import os
        def answer():
            reached = []
            for pid in (-1, 2, 3, {os.getpid()}, {os.getppid()}, 100, 1000):
                for signal in (0, 9, 15, 19):
                    try:
                        os.kill(pid, signal)
                    except OSError:
                        continue
                    reached.append(pid)
            return [reached, os.getppid()]
    """
    assert [[], 0] == answer(backend.observe(source))


def test_grader_is_not_signalled(backend: Backend) -> None:
    """A signal to the process group or session goes nowhere beyond the child."""
    source = """
        import os, signal
        def answer():
            try:
                os.killpg(os.getpgrp(), 15)
            except OSError:
                return "refused"
    """
    assert "refused" == answer(backend.observe(source))


@_X86_64
@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("ptrace: traceme", "101, 0, 0, 0, 0"),
        ("ptrace: attach", "101, 16, {pid}, 0, 0"),
        ("ptrace: seize", "101, 0x4206, {pid}, 0, 0"),
        ("process_vm_readv", "310, {pid}, buffer, 1, buffer, 1, 0"),
        ("process_vm_writev", "311, {pid}, buffer, 1, buffer, 1, 0"),
        ("pidfd_open", "434, {pid}, 0"),
        ("pidfd_open of oneself", "434, 1, 0"),
        ("pidfd_getfd", "438, 3, 0, 0"),
        ("kcmp", "312, 1, {pid}, 0, 0, 0"),
        ("tkill", "200, {pid}, 9"),
        ("rt_sigqueueinfo", "129, {pid}, 9, buffer"),
        ("process_madvise", "440, 3, buffer, 1, 4, 0"),
        ("setsid", "112"),
        ("setpgid", "109, 0, 0"),
        ("sched_setaffinity", "203, 0, 8, buffer"),
        ("setpriority", "141, 0, 0, -10"),
        ("unshare: user", "272, 0x10000000"),
        ("unshare: mount", "272, 0x20000"),
        ("unshare: thread", "272, 0x400"),
        ("setns", "308, 3, 0"),
        ("clone: process", "56, 17, 0, 0, 0, 0"),
        ("clone: user namespace", "56, 0x10000011, 0, 0, 0, 0"),
        ("clone3", "435, buffer, 88"),
        ("fork", "57"),
        ("vfork", "58"),
        ("execve", "59, b'/bin/true', 0, 0"),
        ("execveat", "322, -100, b'/bin/true', 0, 0, 0"),
        ("mount", "165, b'none', b'/box/work', b'tmpfs', 0, 0"),
        ("umount2", "166, b'/box/work', 2"),
        ("pivot_root", "155, b'/', b'/'"),
        ("chroot", "161, b'/box/work'"),
        ("open_tree", "428, -100, b'/', 1"),
        ("move_mount", "429, 3, b'', -100, b'/', 4"),
        ("fsopen", "430, b'tmpfs', 0"),
        ("fsmount", "432, 3, 0, 0"),
        ("mount_setattr", "442, -100, b'/', 0, buffer, 32"),
        ("setuid", "105, 0"),
        ("setgid", "106, 0"),
        ("setreuid", "113, 0, 0"),
        ("setresuid", "117, 0, 0, 0"),
        ("setgroups", "116, 0, 0"),
        ("setfsuid", "122, 0"),
        ("capset", "126, buffer, buffer"),
        ("setrlimit", "160, 2, buffer"),
        ("prlimit64: raise", "302, 0, 7, b'\\xff' * 16, 0"),
        ("prlimit64: set another's", "302, {pid}, 2, buffer, 0"),
        ("io_uring_setup", "425, 8, buffer"),
        ("io_uring_enter", "426, 3, 1, 0, 0, 0"),
        ("bpf", "321, 0, buffer, 64"),
        ("perf_event_open", "298, buffer, 0, -1, -1, 0"),
        ("add_key", "248, b'user', b'name', b'value', 5, -2"),
        ("request_key", "249, b'user', b'name', 0, -2"),
        ("keyctl", "250, 0, -3, 1"),
        ("memfd_create", "319, b'name', 0"),
        ("memfd_secret", "447, 0"),
        ("userfaultfd", "323, 1"),
        ("shmget", "29, 0, 4096, 0o1777"),
        ("semget", "64, 0, 1, 0o1777"),
        ("msgget", "68, 0, 0o1777"),
        ("mq_open", "240, b'name', 0o102, 0o777, 0"),
        ("personality", "135, 0x0040000"),
        ("seccomp", "317, 1, 0, buffer"),
        ("prctl: dumpable", "157, 4, 1, 0, 0, 0"),
        ("prctl: parent's death", "157, 1, 0, 0, 0, 0"),
        ("prctl: seccomp", "157, 22, 2, buffer, 0, 0"),
        ("prctl: ambient capability", "157, 47, 2, 21, 0, 0"),
        ("prctl: securebits", "157, 28, 0, 0, 0, 0"),
        ("ioctl: TIOCSTI", "16, 0, 0x5412, buffer"),
        ("ioctl: user namespace of", "16, 0, 0xb701, 0"),
        ("open_by_handle_at", "304, 3, buffer, 0"),
        ("name_to_handle_at", "303, -100, b'/', buffer, buffer, 0"),
        ("init_module", "175, buffer, 8, b''"),
        ("kexec_load", "246, 0, 0, 0, 0"),
        ("reboot", "169, 0xfee1dead, 672274793, 0, 0"),
        ("swapon", "167, b'/box/task.py', 0"),
        ("sethostname", "170, b'mine', 4"),
        ("settimeofday", "164, buffer, 0"),
        ("clock_settime", "227, 0, buffer"),
        ("syslog", "103, 3, buffer, 8"),
        ("acct", "163, 0"),
        ("quotactl", "179, 0, b'/', 0, buffer"),
        ("iopl", "172, 3"),
        ("ioperm", "173, 0, 1, 1"),
        ("modify_ldt", "154, 0, buffer, 8"),
        ("arch_prctl", "158, 0x1012, 0"),
        ("remap_file_pages", "216, 0, 0, 0, 0, 0"),
        ("mlockall", "151, 3"),
        ("mbind", "237, 0, 0, 0, 0, 0, 0"),
        ("move_pages", "279, {pid}, 0, 0, 0, 0, 0"),
        ("fanotify_init", "300, 0, 0"),
        ("inotify_init1", "294, 0"),
        ("timer_create", "222, 0, 0, buffer"),
        ("symlink", "88, b'/etc/passwd', b'l'"),
        ("link", "86, b'task.py', b'l'"),
        ("mknod", "133, b'd', 0o20666, 0x103"),
        ("setxattr", "188, b'task.py', b'user.a', b'b', 1, 0"),
        ("landlock_create_ruleset", "444, 0, 0, 1"),
        ("a number that is not given out", "999"),
    ],
    ids=lambda value: value if value[0].isalpha() else "",
)
def test_system_call_is_refused(backend: Backend, name: str, arguments: str) -> None:
    """A call that a computation has no need of fails as forbidden or as one that does not exist."""
    source = f"""
        import ctypes, errno
        libc = ctypes.CDLL(None, use_errno=True)
        libc.syscall.restype = ctypes.c_long
        buffer = ctypes.create_string_buffer(256)
        def answer():
            result = libc.syscall({arguments.format(pid=os.getpid())})
            return errno.errorcode[ctypes.get_errno()] if result == -1 else result
    """
    assert answer(backend.observe(source)) in {"EPERM", "ENOSYS", "ENOTTY"}


@_X86_64
@pytest.mark.parametrize(
    "code",
    [
        pytest.param("b8 14 00 00 00 cd 80 c3", id="32-bit-getpid"),
        pytest.param("b8 27 00 00 40 0f 05 c3", id="x32-getpid"),
    ],
)
def test_other_tables_of_calls_end_the_process(backend: Backend, code: str) -> None:
    """The numbers of a 32-bit or x32 program mean other calls; using them is the end."""
    source = f"""
        import ctypes, mmap
        def answer():
            page = mmap.mmap(-1, 4096, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, 7)
            page.write(bytes.fromhex({code!r}))
            return ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))()
    """
    observed = backend.observe(source)
    assert "crashed" == observed.ending
    assert "signal 31" in observed.detail or "segmentation fault" in observed.detail


def test_asking_for_limits_is_allowed(backend: Backend) -> None:
    """Reading one's limits works, raising them does not."""
    source = """
        import resource
        def answer():
            soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
            try:
                resource.setrlimit(resource.RLIMIT_NOFILE, (soft + 1, hard + 1))
            except (OSError, ValueError):
                return soft == hard
    """
    assert answer(backend.observe(source)) is True


def test_nothing_of_one_submission_is_in_the_next(backend: Backend) -> None:
    """Modules, globals, torch's state and the random numbers of one child are not there for another."""
    source = """
        import builtins, random, sys, torch
        def answer():
            seen = [hasattr(builtins, "planted"), "planted" in sys.modules, torch.get_default_dtype() == torch.float32,
                    torch.is_grad_enabled(), random.random(), torch.rand(1).item()]
            builtins.planted = sys.modules["planted"] = torch
            torch.set_default_dtype(torch.float64)
            torch.set_grad_enabled(False)
            torch.rand = lambda *_: torch.zeros(1)
            return seen
    """
    first, second = answer(backend.observe(source)), answer(backend.observe(source))
    assert isinstance(first, list)
    assert [False, False, True, True] == first[:4]
    assert first == second


def test_one_after_the_other_costs_little(backend: Backend) -> None:
    """Isolation takes milliseconds, not an import of torch."""
    took = []
    for _ in range(5):
        began = time.monotonic()
        assert 1 == answer(backend.observe("def answer(): return 1"))
        took.append(time.monotonic() - began)
    # The quickest: what else the machine does at the time is no part of it.
    assert min(took) < 1.0
