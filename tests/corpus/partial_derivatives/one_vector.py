# corpus: right
import torch

def partials(x1: float, x2: float):
    p = torch.tensor([x1, x2], requires_grad=True)
    z = 3 * p[0] ** 2 + 2 * p[1] ** 3
    z.backward()
    return p.grad          # one-dimensional, two numbers
