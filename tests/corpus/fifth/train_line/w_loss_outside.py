# corpus: wrong graph-outside-loop also backward-twice
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=lr)
    loss = ((a * X + b - Y) ** 2).mean()
    losses = []
    for _ in range(steps):
        losses.append(loss.item())
        opt.zero_grad()
        loss.backward()
        opt.step()
    return a.item(), b.item(), losses
