# corpus: wrong lr-forgotten also not-converged
import torch

def fit(X, Y):
    p = torch.zeros(2, requires_grad=True)
    opt = torch.optim.SGD([p])
    for epoch in range(1000):
        opt.zero_grad()
        loss = torch.mean((p[0] * X + p[1] - Y) ** 2)
        loss.backward()
        opt.step()
    return p[0].item(), p[1].item()
