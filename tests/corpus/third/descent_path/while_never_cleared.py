# corpus: wrong grads-accumulate
import torch

def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    path = []
    while len(path) < steps:
        loss = (w - 2) ** 2
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
        path.append(w.item())
    return path
