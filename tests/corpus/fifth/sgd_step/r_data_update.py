# corpus: right
import torch

def sgd_step(w, lr):
    w = torch.tensor(w, requires_grad=True)
    loss = (w - 2) ** 2
    loss.backward()
    w.data = w.data - lr * w.grad.data
    return float(w)
