# corpus: wrong numpy-on-grad-tensor
import numpy as np
import torch
def gradient(x):
    v = x.clone().requires_grad_()
    y = np.sum(v.numpy() ** 2)
    y.backward()
    return v.grad
