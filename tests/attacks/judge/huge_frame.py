"""A reply of 4 GB announced, with a few megabytes of it sent.

Verdict: error
"""

import os


def slope(x):
    os.write(3, b"\xff\xff\xff\xff" + b"l" * (1 << 20))
    return 0.5
