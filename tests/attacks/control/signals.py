"""Timers whose handlers end the program, wherever they fire, also in the grader's own code of the process.

Verdict: failed/error
"""

import signal


def burst(*_):
    raise SystemExit(0)


signal.signal(signal.SIGALRM, burst)
signal.signal(signal.SIGPROF, burst)


def slope(x):
    signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
    return 0.5
