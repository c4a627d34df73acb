"""Well-formed frames without end.

Verdict: error
"""

import os
import sys

run = sys.modules["grader.child.run"]


def slope(x):
    frame = run.frame(run.encode(["case", 0, "x" * (1 << 20)]))
    for _ in range(200):
        rest = frame
        while rest:
            rest = rest[os.write(3, rest) :]
    return 0.5
