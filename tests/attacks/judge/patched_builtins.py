"""Builtins that the child's own code uses, replaced by ones that say yes.

Verdict: error
"""

import builtins

builtins.callable = lambda _: True
builtins.isinstance = lambda *_: True
builtins.len = lambda _: 0
builtins.list = tuple


def slope(x):
    return 0.5
