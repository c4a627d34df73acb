# corpus: wrong off-by-one-step
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)

    def mse():
        return ((a * X + b - Y) ** 2).mean()

    losses = []
    for _ in range(steps):
        mse().backward()
        with torch.no_grad():
            a -= lr * a.grad
            b -= lr * b.grad
            losses.append(mse().item())
        a.grad = b.grad = None
    return a.item(), b.item(), losses
