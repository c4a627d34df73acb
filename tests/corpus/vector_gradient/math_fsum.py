# corpus: wrong math-on-tensor
import math
import torch

def gradient(x):
    v = x.clone().requires_grad_()
    y = math.fsum(math.pow(e, 2) for e in v)
    y.backward()
    return v.grad
