import torch
from torch.func import grad_and_value

def train(X, Y, a, b, lr, steps):
    mse = lambda p: ((p[0] * X + p[1] - Y) ** 2).mean()
    p, losses = torch.tensor([a, b]), ()
    for _ in range(steps):
        g, loss = grad_and_value(mse)(p)
        p, losses = p - lr * g, losses + (loss.item(),)
    return *p.tolist(), losses
