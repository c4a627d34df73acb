# corpus: wrong numpy-on-grad-tensor
import numpy as np
import torch

def fit(X, Y):
    a = torch.zeros(1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=0.3)
    losses = np.zeros(500)
    for i in range(500):
        opt.zero_grad()
        loss = ((a * X + b - Y) ** 2).mean()
        losses[i] = loss.numpy()
        loss.backward()
        opt.step()
    return a.item(), b.item()
