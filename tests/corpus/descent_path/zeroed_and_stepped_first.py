# corpus: wrong step-before-backward also zero-before-step
import torch

def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    sgd = torch.optim.SGD([w], lr=lr)
    points = []
    for k in range(steps):
        sgd.zero_grad()
        sgd.step()
        cost = (w - 2).pow(2)
        cost.backward()
        points.append(w.item())
    return points
