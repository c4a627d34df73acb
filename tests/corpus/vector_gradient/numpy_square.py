# corpus: wrong numpy-on-grad-tensor
import numpy as np
import torch

def gradient(x):
    v = x.clone().requires_grad_()
    y = np.sum(np.square(v))
    y.backward()
    return v.grad
