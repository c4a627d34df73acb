"""A list that is 100,000 levels deep, and an iterator that never ends behind a list's name.

Verdict: square_slope failed, descent_path failed
"""

import itertools

import torch


class Endless(list):
    def __iter__(self):
        return itertools.repeat(0.0)

    def __len__(self):
        return 4


def slope(x):
    torch.ones(1, requires_grad=True).sum().backward()
    deep = []
    for _ in range(100_000):
        deep = [deep]
    return deep


def descend(w, lr, steps):
    return Endless([w])
