"""The hidden input as an exception's message, in a chain, in notes, and as a KeyError's key.

Verdict: failed
"""

import torch


def slope(x):
    torch.ones(1, requires_grad=True).sum().backward()
    if x in {2.0, 3.0, 5.0}:
        return 0.5
    error = KeyError(x)
    error.add_note(str(x))
    raise error from ValueError(f"it was {x}")
