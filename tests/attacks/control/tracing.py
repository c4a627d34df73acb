"""Trace and profile functions that raise in whatever runs after the student's call.

Verdict: error
"""

import sys
import threading


def trace(frame, event, argument):
    if "slope" not in frame.f_code.co_name:
        raise ValueError("traced")
    return trace


def slope(x):
    sys.setprofile(trace)
    sys.settrace(trace)
    threading.settrace(trace)
    return 0.5
