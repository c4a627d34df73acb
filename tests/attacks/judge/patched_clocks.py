"""Time stands still, for whoever asks the child, while a call runs on and on.

Defence: the clock is the parent's.
Verdict: timeout
"""

import signal
import time

for name in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
    setattr(time, name, lambda: 0.0)
signal.setitimer = signal.alarm = lambda *_: 0


def slope(x):
    while time.monotonic() < 1.0:
        pass
