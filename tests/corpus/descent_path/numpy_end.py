# corpus: right
import numpy as np
import torch

def descend(w, lr, steps):
    """Die Liste am Schluss ist ein Array."""
    p = torch.tensor(w, requires_grad=True)
    spur = np.empty(steps)
    for i in range(steps):
        p.grad = None
        ((p - 2) ** 2).backward(retain_graph=True)
        p.data.sub_(lr * p.grad)
        spur[i] = p.detach().numpy()
    return spur.tolist()
