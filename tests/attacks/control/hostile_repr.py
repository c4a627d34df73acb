"""A result whose repr exits, whose str is endless and whose len is negative.

Verdict: failed
"""

import os

import torch


class Hostile:
    def __repr__(self):
        raise SystemExit(0)

    def __len__(self):
        return -1

    def __iter__(self):
        while True:
            yield self

    def __del__(self):
        raise SystemExit(0)

    def __getattribute__(self, name):
        raise KeyboardInterrupt


def slope(x):
    torch.ones(1, requires_grad=True).sum().backward()
    return Hostile()
