"""An ndarray subclass whose ufuncs are always content, and an object with `__array__`.

Verdict: vector_gradient failed
"""

import numpy
import torch


class Fake(numpy.ndarray):
    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        return True

    def __array_function__(self, func, types, args, kwargs):
        return True


class Lazy:
    def __array__(self, *_, **__):
        return numpy.zeros(3)


def gradient(x):
    torch.ones(1, requires_grad=True).sum().backward()
    return numpy.zeros(len(x)).view(Fake) if len(x) > 1 else Lazy()
