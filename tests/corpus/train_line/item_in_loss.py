# corpus: wrong item-breaks-graph
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    losses = []
    for _ in range(steps):
        loss = torch.mean((a * X + b - Y) ** 2).item()
        losses.append(loss)
        loss.backward()
        a.data -= lr * a.grad
        b.data -= lr * b.grad
    return a.item(), b.item(), losses
