# corpus: wrong returns-grad-tensor
import torch
def fit(X, Y):
    a = torch.tensor(0.0, requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=0.2)
    for _ in range(1500):
        opt.zero_grad()
        ((a * X + b - Y) ** 2).mean().backward()
        opt.step()
    return a, b
