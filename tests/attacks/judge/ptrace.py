"""Attaching to the parent and to a process of the host, reading and writing their memory.

Verdict: failed
"""

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
for pid in {os.getppid(), int("@PID@")} - {0, 1}:
    for request in (16, 0x4206):  # PTRACE_ATTACH, PTRACE_SEIZE
        if libc.ptrace(request, pid, None, None) == 0:
            print("HOLE: attached to", pid)
            libc.ptrace(17, pid, None, None)
    buffer = ctypes.create_string_buffer(8)
    vector = (ctypes.c_void_p * 2)(ctypes.addressof(buffer), 8)
    if libc.process_vm_readv(pid, vector, 1, vector, 1, 0) > 0:
        print("HOLE: read from", pid)


def slope(x):
    return 0.5
