"""A tensor without data of its own: `_make_wrapper_subclass` with a `__torch_dispatch__` that lies.

Verdict: vector_gradient failed
"""

import torch


class Fake(torch.Tensor):
    @staticmethod
    def __new__(cls, like):
        return torch.Tensor._make_wrapper_subclass(cls, like.shape, dtype=like.dtype)

    @classmethod
    def __torch_dispatch__(cls, func, types, args=(), kwargs=None):
        return torch.zeros(())


def gradient(x):
    x.clone().requires_grad_().sum().backward()
    return Fake(x)
