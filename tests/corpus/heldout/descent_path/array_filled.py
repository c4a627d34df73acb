# corpus: right
import torch
import numpy as np
def descend(w, lr, steps):
    p = torch.tensor([w], requires_grad=True)
    out = np.zeros(steps)
    for k in range(steps):
        p.grad = None
        loss = torch.nn.functional.mse_loss(p, torch.tensor([2.0]))
        loss.backward()
        p.data.sub_(lr * p.grad)
        out[k] = p.data[0]
    return out.tolist()
