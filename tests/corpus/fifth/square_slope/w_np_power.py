# corpus: wrong numpy-on-grad-tensor
import numpy as np
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = np.power(xt, 2)
    y.backward()
    return float(xt.grad)
