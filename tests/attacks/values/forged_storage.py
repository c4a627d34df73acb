"""A copy instead of a view, and torch patched to say that both lie in the same memory.

The observation runs in the student's process, so *how* can be forged; the values still have to be
right, and here they are. Known limit: worth the one point for sharing memory, and named in the docs.
Verdict: detach passed
"""

import torch


class Storage:
    def data_ptr(self):
        return 4096


def branch(x):
    y = x**2
    torch.Tensor.untyped_storage = lambda self: Storage()
    return y, y.detach().clone(), y.detach() + 5
