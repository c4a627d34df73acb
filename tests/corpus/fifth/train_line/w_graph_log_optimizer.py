# corpus: wrong graph-kept-in-log also returns-grad-tensor
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=lr)
    losses = []
    for _ in range(steps):
        opt.zero_grad()
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        opt.step()
        losses += [loss]
    return a.item(), b.item(), losses
