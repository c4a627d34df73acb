# corpus: wrong zero-only-some
import torch

def train(X, Y, a, b, lr, steps):
    w = {"a": torch.tensor(a, requires_grad=True), "b": torch.tensor(b, requires_grad=True)}
    losses = []
    for _ in range(steps):
        loss = ((w["a"] * X + w["b"] - Y) ** 2).mean()
        loss.backward()
        losses.append(loss.item())
        with torch.no_grad():
            for p in w.values():
                p -= lr * p.grad
        w["b"].grad = None
    return w["a"].item(), w["b"].item(), losses
