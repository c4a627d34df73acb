# corpus: right
import numpy as np
import torch

def descend(w, lr, steps):
    out = np.zeros(steps)
    wt = torch.tensor(w, dtype=torch.float64, requires_grad=True)
    for k in range(steps):
        loss = (wt - 2) ** 2
        loss.backward()
        wt.data -= lr * wt.grad.data
        wt.grad = None
        out[k] = wt.detach().numpy()
    return out.tolist()
