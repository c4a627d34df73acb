# corpus: wrong numpy-on-grad-tensor
import numpy as np
import torch

def gradient(x):
    xt = x.clone().requires_grad_()
    y = np.sum(xt.numpy() ** 2)
    y.backward()
    return xt.grad
