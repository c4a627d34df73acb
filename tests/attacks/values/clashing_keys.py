"""A dict whose keys are different in the child and the same for the reader.

Verdict: failed
"""

import torch


class Key(str):
    __eq__ = object.__eq__
    __hash__ = object.__hash__


def slope(x):
    torch.ones(1, requires_grad=True).sum().backward()
    return {Key("a"): 1, Key("a"): 2, True: 3, float("nan"): 4, -float("nan"): 5}
