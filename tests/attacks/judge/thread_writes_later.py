"""A thread that keeps writing to the result pipe after the function has returned.

Verdict: error
"""

import os
import threading
import time


def write():
    end = time.monotonic() + 0.5
    while time.monotonic() < end:
        try:
            os.write(3, b"\0\0\0\1T")
        except OSError:
            return


threading.Thread(target=write, daemon=True).start()


def slope(x):
    time.sleep(0.05)
    return 0.5
