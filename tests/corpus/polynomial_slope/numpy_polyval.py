# corpus: wrong numpy-on-grad-tensor
import numpy as np
import torch

def value_and_slope(x):
    xt = torch.tensor(x, requires_grad=True)
    yt = 5 * np.power(xt, 3) + 2 * np.power(xt, 2) + 4 * xt + 8
    yt.backward()
    return yt.item(), xt.grad.item()
