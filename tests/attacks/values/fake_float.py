"""A float subclass whose differences are 0 and whose comparisons are true.

Defence: the child reads the float itself, the judge sees a number.
Verdict: failed
"""

import torch


class Fake(float):
    __sub__ = __rsub__ = lambda self, other: Fake(0.0)
    __abs__ = lambda self: Fake(0.0)
    __lt__ = __le__ = __gt__ = __ge__ = __eq__ = lambda self, other: True
    __add__ = __radd__ = __float__ = lambda self, *_: self
    __hash__ = float.__hash__


def slope(x):
    torch.ones(1, requires_grad=True).sum().backward()
    return Fake(1234.5)
