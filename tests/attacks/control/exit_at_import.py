"""`sys.exit(0)` at import, which a wrapper may take for success.

Verdict: error
"""

import sys

sys.exit(0)


def slope(x):
    return 0.5
