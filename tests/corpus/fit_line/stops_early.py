# corpus: wrong not-converged
import torch

def fit(X, Y):
    p = torch.zeros(2, requires_grad=True)
    opt = torch.optim.SGD([p], lr=0.1)
    while True:
        opt.zero_grad()
        loss = ((p[0] * X + p[1] - Y) ** 2).mean()
        loss.backward()
        opt.step()
        if loss.item() < 0.15:
            break           # small enough
        if p.grad.abs().max() < 0.2:
            break
    return tuple(p.tolist())
