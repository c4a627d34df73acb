# corpus: wrong none
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=lr)
    log = []
    for i in range(steps):
        opt.zero_grad()
        l = ((a * X + b - Y) ** 2).mean()
        l.backward()
        opt.step()
        log.append(l.item())
    return a.item(), b.item(), sorted(log)
