# corpus: wrong off-by-one-step
import torch
def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(1, steps):
        loss = (w - 2) ** 2
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
        w.grad = None
        path.append(w.item())
    return path
