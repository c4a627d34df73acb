# corpus: wrong item-breaks-graph
import torch

def fit(X, Y):
    a = torch.tensor(0.0, requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=0.2)
    history = []
    for _ in range(500):
        opt.zero_grad()
        loss = ((a * X + b - Y) ** 2).mean().item()
        history.append(loss)
        loss.backward()
        opt.step()
    return a.item(), b.item()
