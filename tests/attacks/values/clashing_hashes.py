"""Dicts whose keys all have one hash, ready-made in forged replies: to build them takes the square of their size.

Verdict: error
"""

import os
import struct


def slope(x):
    count = 45_000
    keys = b"".join(b"c" + struct.pack(">dd", -1000003.0 * n, n) + b"N" for n in range(1, count + 1))
    raw = b"l\0\0\0\3s\0\0\0\4casei" + bytes(8) + b"m" + struct.pack(">I", count) + keys
    raw = struct.pack(">I", len(raw)) + raw
    while raw:
        raw = raw[os.write(3, raw) :]
    os._exit(0)
