"""An object whose unpickling runs a command, returned, raised, and as a key.

Defence: nothing is ever unpickled.
Verdict: failed
"""

import os

import torch


class Payload(dict):
    def __reduce__(self):
        return os.open, ("@MARKERS@/unpickled", os.O_CREAT | os.O_WRONLY)

    __reduce_ex__ = lambda self, _: self.__reduce__()
    __getstate__ = __deepcopy__ = __copy__ = __reduce__


def slope(x):
    torch.ones(1, requires_grad=True).sum().backward()
    if x < 0:
        raise ValueError(Payload())
    return Payload() if x > 3 else b"\x80\x04cos\nsystem\n."
