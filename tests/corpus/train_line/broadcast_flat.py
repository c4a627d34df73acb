# corpus: wrong broadcast-n-n1
import torch

def train(X, Y, a, b, lr, steps):
    at = torch.tensor(a, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    targets = Y.view(-1, 1)
    inputs = X.view(-1)
    log = []
    for _ in range(steps):
        out = at * inputs + bt
        loss = torch.mean((targets - out) ** 2)
        log.append(loss.item())
        loss.backward()
        with torch.no_grad():
            for p in (at, bt):
                p -= lr * p.grad
                p.grad.zero_()
    return at.item(), bt.item(), log
