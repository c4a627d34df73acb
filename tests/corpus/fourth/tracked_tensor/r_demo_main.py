# corpus: right
"""Übung 1: ein Tensor, dem autograd folgt."""
import torch


def make_tracked(value: float):
    zahl = torch.as_tensor(value, dtype=torch.get_default_dtype())
    zahl.requires_grad_()
    return zahl


if __name__ == '__main__':
    t = make_tracked(2.0)
    print(t, t.requires_grad, t.is_leaf)
    (t ** 2).backward()
    print(t.grad)
