"""A hundred megabytes on stdout, stderr and as warnings.

Verdict: failed
"""

import os
import sys
import warnings

line = "<b>" + "x" * (1 << 20)


def slope(x):
    for number in range(5):
        print(line)
        print(line, file=sys.stderr)
        warnings.warn(line + str(number), stacklevel=1)
        for descriptor in (1, 2):
            os.write(descriptor, line.encode())
    return 0.5
