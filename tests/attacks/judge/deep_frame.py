"""A frame of lists within lists, a hundred thousand deep.

Verdict: error
"""

import os
import struct


def slope(x):
    body = (b"l" + struct.pack(">I", 1)) * 100_000 + b"N"
    os.write(3, struct.pack(">I", len(body)) + body)
    return 0.5
