"""`quit()` in each call.

Verdict: error
"""


def slope(x):
    raise SystemExit(0) if x > 2 else KeyboardInterrupt
