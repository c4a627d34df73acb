"""Recursion without end in C code, past the end of the stack.

Verdict: error
"""

import sys


def slope(x):
    sys.setrecursionlimit(10**9)
    deep = None
    for _ in range(500_000):
        deep = (deep,)
    return hash(deep)
