# corpus: wrong zero-before-step
import torch

def sgd_step(w, lr):
    w = torch.tensor(w, requires_grad=True)
    L = (w - 2)**2
    L.backward()
    w.grad.zero_()
    with torch.no_grad():
        w -= lr * w.grad
    return w.item()
