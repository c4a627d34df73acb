"""The path of gradient descent on (w - 2)², one point per step."""

import torch


def descend(w: float, lr: float, steps: int) -> list[float]:
    wt = torch.tensor(w, requires_grad=True)
    optimizer = torch.optim.SGD([wt], lr=lr)
    path = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = (wt - 2) ** 2
        loss.backward()
        optimizer.step()
        path.append(wt.item())
    return path
