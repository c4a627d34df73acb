# corpus: wrong none
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=lr, momentum=0.5)
    losses = []
    for _ in range(steps):
        opt.zero_grad()
        loss = ((a * X + b - Y) ** 2).mean()
        losses.append(loss.item())
        loss.backward()
        opt.step()
    return a.item(), b.item(), losses
