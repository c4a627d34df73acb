# corpus: wrong broadcast-n-n1
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=lr)
    x = X.reshape(-1, 1)
    y = Y.reshape(-1)
    losses = []
    for _ in range(steps):
        opt.zero_grad()
        loss = ((a * x + b - y) ** 2).mean()
        losses.append(loss.item())
        loss.backward()
        opt.step()
    return a.item(), b.item(), losses
