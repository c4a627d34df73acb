# corpus: wrong hidden-state-not-detached also backward-twice
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=lr)
    total = 0
    losses = []
    for _ in range(steps):
        loss = ((a * X + b - Y) ** 2).mean()
        losses.append(loss.item())
        total = total + loss
        opt.zero_grad()
        total.backward()
        opt.step()
    return a.item(), b.item(), losses
