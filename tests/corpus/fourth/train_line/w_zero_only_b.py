# corpus: wrong zero-only-some
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    log = []
    for _ in range(steps):
        loss = ((a * X + b - Y) ** 2).mean()
        log.append(loss.item())
        loss.backward()
        with torch.no_grad():
            a -= lr * a.grad
            b -= lr * b.grad
            b.grad.zero_()
            b.grad.zero_()   # copy paste
    return a.item(), b.item(), log
