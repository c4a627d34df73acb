# corpus: wrong none
import torch

def train(X, Y, a, b, lr, steps):
    P = {"a": torch.tensor(a, requires_grad=True), "b": torch.tensor(b, requires_grad=True)}
    log = []
    for _ in range(steps):
        loss = ((P["a"] * X - P["b"] - Y) ** 2).mean()
        log.append(loss.item())
        loss.backward()
        with torch.no_grad():
            for p in P.values():
                p -= lr * p.grad
                p.grad = None
    return P["a"].item(), P["b"].item(), log
