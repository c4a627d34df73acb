"""An object that is equal to, less than and near everything, which wins any `result == expected`.

Defence: only plain values cross to the judge, by their real type.
Verdict: failed
"""

import torch


class Yes:
    def __getattr__(self, name):
        return lambda *_, **__: True

    def _true(self, *_):
        return True

    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __bool__ = __contains__ = _true
    __hash__ = None

    def _me(self, *_):
        return self

    __sub__ = __rsub__ = __add__ = __radd__ = __abs__ = __neg__ = __mul__ = __rmul__ = __truediv__ = __iter__ = _me

    def __float__(self):
        return 0.0


def slope(x):
    torch.ones(1, requires_grad=True).sum().backward()
    return Yes()
