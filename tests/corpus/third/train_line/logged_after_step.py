# corpus: wrong none also off-by-one-step
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    mse = lambda: ((a * X + b - Y) ** 2).mean()
    opt = torch.optim.SGD([a, b], lr=lr)
    losses = []
    for _ in range(steps):
        opt.zero_grad()
        mse().backward()
        opt.step()
        losses.append(mse().item())
    return a.item(), b.item(), losses
