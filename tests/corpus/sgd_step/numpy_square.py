# corpus: wrong numpy-on-grad-tensor
import numpy as np
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    loss = np.square(wt - 2)
    loss.backward()
    with torch.no_grad():
        wt -= lr * wt.grad
    return wt.item()
