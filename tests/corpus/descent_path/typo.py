# corpus: wrong requires-grad-typo
import torch

def descend(w, lr, steps):
    w = torch.tensor(w)
    w.requires_grads = True
    path = []
    for _ in range(steps):
        loss = (w - 2) ** 2
        loss.backward()
        w.data -= lr * w.grad
        w.grad.zero_()
        path.append(w.item())
    return path
