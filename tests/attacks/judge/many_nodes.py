"""One frame of 16 MB that holds millions of values.

Verdict: error
"""

import os
import struct


def slope(x):
    count = (16 << 20) - 5
    raw = struct.pack(">I", count + 5) + b"l" + struct.pack(">I", count) + b"N" * count
    while raw:
        raw = raw[os.write(3, raw) :]
    return 0.5
