"""Recursion without end, in Python.

Verdict: error
"""


def slope(x):
    return slope(x)
