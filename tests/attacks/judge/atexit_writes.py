"""Handlers that would write a better result, or loop, when the interpreter ends.

Defence: the child leaves without the interpreter's shutdown.
Verdict: failed
"""

import atexit
import os
import threading


def late():
    while True:
        os.write(3, b"\0\0\0\1T")


atexit.register(late)
threading._register_atexit(late)


def slope(x):
    return 0.5
