"""The result pipe closed, so that nothing is ever said.

Verdict: error
"""

import os


def slope(x):
    os.close(3)
    return 0.5
