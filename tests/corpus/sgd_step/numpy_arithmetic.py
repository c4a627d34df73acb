# corpus: right
import numpy as np
import torch

def sgd_step(w, lr):
    x = torch.tensor(w, requires_grad=True)
    torch.square(x - 2).backward()
    return np.float64(w) - lr * x.grad.numpy()
