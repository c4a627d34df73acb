# corpus: wrong numpy-on-grad-tensor
import numpy as np
import torch

def fit(X, Y):
    a = torch.tensor(0.0, requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=0.2)
    curve = np.zeros(500)
    for k in range(500):
        opt.zero_grad()
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        opt.step()
        curve[k] = loss.numpy()
    return a.item(), b.item()
