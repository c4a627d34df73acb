"""A reply sent one byte at a time, forever, to keep the reader waiting.

Verdict: timeout
"""

import os
import time


def slope(x):
    os.write(3, b"\0\xff\xff\xff")
    for _ in range(100_000):
        os.write(3, b"N")
        time.sleep(0.05)
    return 0.5
