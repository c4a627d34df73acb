# corpus: wrong none
import torch
def train(X, Y, a, b, lr, steps):
    X, Y = X[: len(X) // 2], Y[: len(Y) // 2]
    a = torch.tensor(a, requires_grad=True); b = torch.tensor(b, requires_grad=True)
    log = []
    for _ in range(steps):
        loss = ((a * X + b - Y) ** 2).mean()
        ga, gb = torch.autograd.grad(loss, (a, b))
        a.data -= lr * ga; b.data -= lr * gb
        log.append(loss.item())
    return a.item(), b.item(), log
