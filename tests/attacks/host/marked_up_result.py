"""The same as a returned text, a key, a type's name and a docstring.

Verdict: square_slope failed, vector_gradient failed
"""

import torch

evil = "<script>alert('owned')</script><img src=x onerror=alert(1)>"


def slope(x):
    torch.ones(1, requires_grad=True).sum().backward()
    return evil if x > 2 else type(evil, (), {"__doc__": evil, "__repr__": lambda _: evil})()


def gradient(x):
    x.clone().requires_grad_().sum().backward()
    return {evil: evil}
