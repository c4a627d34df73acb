"""A loop inside C code, which no Python exception or signal handler can interrupt.

Verdict: timeout
"""

import itertools


def slope(x):
    return sum(itertools.repeat(1))
