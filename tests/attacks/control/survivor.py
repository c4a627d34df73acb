"""A double fork into a session of its own, which wants to write when everyone has gone.

Verdict: failed
"""

import os
import time

try:
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            for number in range(64):
                try:
                    os.close(number)
                except OSError:
                    pass
            time.sleep(20)
            open("@MARKERS@/survivor", "w").close()
        os._exit(0)
except OSError:
    pass


def slope(x):
    return 0.5
