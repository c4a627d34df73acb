"""One step of stochastic gradient descent on (w - 2)²."""

import torch


def sgd_step(w: float, lr: float) -> float:
    wt = torch.tensor(w, requires_grad=True)
    optimizer = torch.optim.SGD([wt], lr=lr)
    loss = (wt - 2) ** 2
    loss.backward()
    optimizer.step()
    return wt.item()
