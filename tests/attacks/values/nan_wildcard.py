"""nan everywhere, which passes any `not (error > tolerance)`.

Verdict: square_slope failed, vector_gradient failed, descent_path failed, mse_gradients failed, numeric_slope failed
"""

import math

import torch


def slope(x):
    torch.ones(1, requires_grad=True).sum().backward()
    return math.nan


def gradient(x):
    x.clone().requires_grad_().sum().backward()
    return x * math.nan


def descend(w, lr, steps):
    return [math.nan] * steps


def loss_and_gradients(X, Y, w, b):
    torch.ones(1, requires_grad=True).sum().backward()
    return math.nan, math.nan, math.nan


def numeric_slope(f, x, h):
    return complex(math.nan, math.inf)
