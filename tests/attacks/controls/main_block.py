"""Not an attack: a main block with a call of its own, which asks for input.

Verdict: passed
"""

import torch


def slope(x):
    x = torch.tensor(x, requires_grad=True)
    (x**2).backward()
    return x.grad.item()


if __name__ == "__main__":
    print(slope(float(input("x? "))))
