# corpus: right
import torch

def sgd_step(w, lr):
    w = torch.tensor(w, requires_grad=True)
    ((w - 2) ** 2).backward()
    with torch.no_grad():
        w = w - lr * w.grad
    return w
