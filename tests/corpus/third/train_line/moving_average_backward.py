# corpus: wrong hidden-state-not-detached
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=lr)
    losses = []
    total = 0
    for _ in range(steps):
        loss = ((a * X + b - Y) ** 2).mean()
        losses.append(loss.item())
        total = total + loss
        opt.zero_grad()
        total.backward()
        opt.step()
    return a.item(), b.item(), losses
