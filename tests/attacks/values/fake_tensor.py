"""A Tensor subclass whose `__torch_function__` answers every operation as the caller would like.

Defence: it is read with torch's functions as they are, below the subclass.
Verdict: vector_gradient failed
"""

import torch


class Fake(torch.Tensor):
    @classmethod
    def __torch_function__(cls, func, types, args=(), kwargs=None):
        name = getattr(func, "__name__", "")
        if name in {"allclose", "equal", "isclose", "all", "__eq__", "le", "lt", "eq"}:
            return True
        if name in {"sub", "__sub__", "rsub", "abs", "max"}:
            return torch.zeros(())
        return super().__torch_function__(func, types, args, kwargs or {})

    def tolist(self):
        return [0.0]

    def numpy(self, *_, **__):
        return [0.0]


def gradient(x):
    x.clone().requires_grad_().sum().backward()
    return (x * 7 + 1).as_subclass(Fake)
