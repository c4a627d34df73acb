# corpus: right
import numpy as np
import torch

TARGET = np.float64(2)

def sgd_step(w, lr):
    t = torch.tensor(np.array([w]), requires_grad=True)
    loss = ((t - float(TARGET)) ** 2).mean()
    loss.backward()
    new = t.detach().numpy() - lr * t.grad.numpy()
    return float(new.item())
