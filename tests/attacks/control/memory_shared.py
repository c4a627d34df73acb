"""Memory that no limit on private memory counts: shared mappings, memory files, files in the scratch folder.

Verdict: failed
"""

import mmap
import os

kept = []
for make in (
    lambda: mmap.mmap(-1, 1 << 29),
    lambda: os.memfd_create("more"),
    lambda: mmap.mmap(os.open("big", os.O_CREAT | os.O_RDWR), 1 << 29),
):
    try:
        kept.append(make())
    except (OSError, ValueError, MemoryError):
        pass


def slope(x):
    return 0.5
