# corpus: wrong none
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=lr)
    x, y = X.flatten(), Y.flatten()
    losses = []
    for k in range(steps):
        i = k % len(x)
        opt.zero_grad()
        loss = (a * x[i] + b - y[i]) ** 2
        losses.append(loss.item())
        loss.backward()
        opt.step()
    return a.item(), b.item(), losses
