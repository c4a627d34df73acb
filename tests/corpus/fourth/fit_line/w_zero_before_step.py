# corpus: wrong zero-before-step
import torch

def fit(X, Y):
    p = torch.nn.Parameter(torch.zeros(2))
    opt = torch.optim.SGD([p], lr=0.3)
    for i in range(500):
        loss = ((p[0] * X + p[1] - Y) ** 2).mean()
        loss.backward()
        opt.zero_grad()
        opt.step()
    return p[0].item(), p[1].item()
