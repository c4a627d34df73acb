"""A plainly wrong hand-in: runs, uses autograd where asked, and every number is off.

Verdict: square_slope failed, vector_gradient failed, detach failed, descent_path failed, mse_gradients failed, numeric_slope failed
"""

import torch


def slope(x):
    x = torch.tensor(x, requires_grad=True)
    (x**3).backward()
    return x.grad.item()


def gradient(x):
    x = x.clone().requires_grad_()
    (x**3).sum().backward()
    return x.grad


def branch(x):
    y = x**3
    return y, y.detach(), y.detach() + 5


def descend(w, lr, steps):
    return [w - step for step in range(steps)]


def loss_and_gradients(X, Y, w, b):
    w, b = (torch.tensor(v, requires_grad=True) for v in (w, b))
    loss = ((w * X + b - Y) ** 2).sum() + 1
    loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()


def numeric_slope(f, x, h):
    return (f(x + h) - f(x)) / h
