# corpus: right
import torch

def clear(*params):
    for p in params:
        if p.grad is not None:
            p.grad.zero_()

def train(X, Y, a, b, lr, steps):
    params = a, b = torch.tensor(a, requires_grad=True), torch.tensor(b, requires_grad=True)
    losses = []
    for _ in range(steps):
        clear(*params)
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        losses += [loss.item()]
        with torch.no_grad():
            for p in params:
                p.sub_(lr * p.grad)
    return a.item(), b.item(), losses
