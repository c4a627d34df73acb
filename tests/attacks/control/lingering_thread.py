"""A thread that is no daemon and loops after everything has been answered.

Verdict: failed
"""

import threading
import time


def linger():
    while True:
        time.sleep(0.1)


threading.Thread(target=linger).start()


def slope(x):
    return 0.5
