"""Every descriptor taken, so that nothing can be opened any more.

Verdict: failed
"""

import os

kept = []
try:
    for _ in range(5000):
        kept.append(os.open("/dev/null", os.O_RDONLY))
except OSError:
    pass


def slope(x):
    return 0.5
