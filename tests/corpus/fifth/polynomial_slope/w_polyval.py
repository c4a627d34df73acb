# corpus: wrong numpy-on-grad-tensor
import numpy as np
import torch

def value_and_slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = torch.tensor(np.polyval([5, 2, 4, 8], xt.numpy()))
    y.backward()
    return y.item(), xt.grad.item()
