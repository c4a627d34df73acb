# corpus: right
"""Homework 3 -- slope of the parabola"""
import torch


def slope(x: float) -> float:
    x_t = torch.tensor(x, requires_grad=True, dtype=torch.double)
    y_t = x_t ** 2
    y_t.backward()
    steigung: float = x_t.grad.item()
    return steigung


if __name__ == '__main__':
    for v in (3, 2, 5):
        print(slope(float(v)))
