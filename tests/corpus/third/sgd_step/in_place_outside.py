# corpus: wrong inplace-leaf
import torch

def sgd_step(w, lr):
    w = torch.tensor(w, requires_grad=True)
    loss = (w - 2) ** 2
    loss.backward()
    w -= lr * w.grad
    return w.item()
