# corpus: wrong hidden-state-not-detached
import torch

def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    smooth = torch.tensor(0.0)
    path = []
    for _ in range(steps):
        smooth = 0.0 * smooth + (w - 2) ** 2   # no smoothing for now
        smooth.backward()
        w.data -= lr * w.grad
        w.grad.zero_()
        path.append(w.item())
    return path
