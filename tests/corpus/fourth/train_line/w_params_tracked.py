# corpus: wrong returns-grad-tensor
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    losses = []
    for _ in range(steps):
        loss = ((a * X + b - Y) ** 2).mean()
        losses.append(loss.item())
        ga, gb = torch.autograd.grad(loss, [a, b])
        a.data -= lr * ga
        b.data -= lr * gb
    return a, b, losses
