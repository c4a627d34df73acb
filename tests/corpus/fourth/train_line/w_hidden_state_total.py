# corpus: wrong hidden-state-not-detached also backward-twice graph-kept-in-log
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=lr)
    losses = []
    total = 0
    for _ in range(steps):
        opt.zero_grad()
        loss = ((a * X + b - Y) ** 2).mean()
        total = total + loss
        losses.append(loss.item())
        total.backward()
        opt.step()
    return a.item(), b.item(), losses
