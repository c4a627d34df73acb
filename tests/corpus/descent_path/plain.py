# corpus: right
import torch

def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=lr)
    path = []
    for i in range(steps):
        optimizer.zero_grad()
        loss = (w - 2) ** 2
        loss.backward()
        optimizer.step()
        path.append(w.item())
    return path
