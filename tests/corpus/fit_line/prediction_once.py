# corpus: wrong graph-outside-loop also backward-twice
import torch

def fit(X, Y):
    a = torch.tensor(0.0, requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=0.2)
    prediction = a * X + b
    for _ in range(500):
        loss = ((prediction - Y) ** 2).mean()
        opt.zero_grad()
        loss.backward(retain_graph=True)
        opt.step()
    return a.item(), b.item()
