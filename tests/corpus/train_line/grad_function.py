# corpus: right
import torch

def step(X, Y, a, b, lr):
    loss = torch.mean((a * X + b - Y) ** 2)
    da, db = torch.autograd.grad(loss, (a, b))
    new_a = (a - lr * da).detach().requires_grad_()
    new_b = (b - lr * db).detach().requires_grad_()
    return new_a, new_b, loss.item()

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, dtype=torch.float64, requires_grad=True)
    b = torch.tensor(b, dtype=torch.float64, requires_grad=True)
    losses = torch.empty(steps)
    for k in range(steps):
        a, b, losses[k] = step(X, Y, a, b, lr)
    return float(a), float(b), losses
