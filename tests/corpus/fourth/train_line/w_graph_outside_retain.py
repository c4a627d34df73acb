# corpus: wrong graph-outside-loop
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    loss = ((a * X + b - Y) ** 2).mean()
    losses = []
    for _ in range(steps):
        a.grad = b.grad = None
        loss.backward(retain_graph=True)
        losses.append(loss.item())
        a.data -= lr * a.grad
        b.data -= lr * b.grad
    return a.item(), b.item(), losses
