"""The process stops itself and a thread sleeps on, in the hope that nobody looks at a clock.

Verdict: timeout
"""

import os
import signal
import threading


def slope(x):
    os.kill(os.getpid(), signal.SIGSTOP)
    threading.Event().wait()
