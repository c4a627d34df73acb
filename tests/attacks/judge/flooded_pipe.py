"""Well-formed frames without end.

Verdict: error
"""

import os
import sys

walk = sys.modules["grader.child.walk"]


def slope(x):
    frame = walk.frame(walk.encode(["case", 0, "x" * (1 << 20)]))
    for _ in range(200):
        rest = frame
        while rest:
            rest = rest[os.write(3, rest) :]
    return 0.5
