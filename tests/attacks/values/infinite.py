"""Infinities of both signs, which passes where a tolerance is scaled by the answer.

Verdict: square_slope failed, vector_gradient failed
"""

import math

import torch


def slope(x):
    torch.ones(1, requires_grad=True).sum().backward()
    return math.inf if x > 0 else -math.inf


def gradient(x):
    x.clone().requires_grad_().sum().backward()
    return x * math.inf
