# corpus: right
import numpy as np
import torch

def descend(w, lr, steps):
    """Grādienta nolaišanās."""
    wt = torch.tensor(w, dtype=torch.float64, requires_grad=True)
    path = np.empty(steps)
    for k in range(steps):
        loss = torch.pow(wt - 2.0, 2)
        loss.backward()
        with torch.no_grad():
            wt.add_(-lr * wt.grad)
            wt.grad.zero_()
        path[k] = wt.detach().numpy().copy()
    return [float(v) for v in path]
