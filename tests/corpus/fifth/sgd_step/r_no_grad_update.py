# corpus: right
import torch

def sgd_step(w, lr):
    w = torch.tensor(w, requires_grad=True)
    loss = (w - 2) ** 2
    loss.backward()
    with torch.no_grad():
        w -= lr * w.grad
    return w.item()
