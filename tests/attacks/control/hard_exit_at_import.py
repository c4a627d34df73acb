"""`os._exit(0)` at import: no exception, no handler, exit code 0.

Verdict: error
"""

import os

os._exit(0)


def slope(x):
    return 0.5
