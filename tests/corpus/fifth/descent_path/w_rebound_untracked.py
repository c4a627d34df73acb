# corpus: wrong rebind-under-no-grad
import torch

def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(steps):
        loss = (w - 2) ** 2
        loss.backward()
        with torch.no_grad():
            w = w - lr * w.grad
        path.append(w.item())
    return path
