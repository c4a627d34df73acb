# corpus: right
import torch
from torch.func import grad_and_value

def train(X, Y, a, b, lr, steps):
    step_fn = grad_and_value(lambda p: ((p[0] * X + p[1] - Y) ** 2).mean())
    p = torch.tensor([a, b])
    losses = []
    for _ in range(steps):
        g, l = step_fn(p)
        losses.append(float(l))
        p = p - lr * g
    return p[0].item(), p[1].item(), losses
