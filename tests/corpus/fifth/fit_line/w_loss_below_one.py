# corpus: wrong not-converged
import torch

def fit(X, Y):
    a = torch.tensor(0.0, requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=0.01)
    for epoch in range(5000):
        opt.zero_grad()
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        opt.step()
        if loss.item() < 1.0:
            break
    return a.item(), b.item()
