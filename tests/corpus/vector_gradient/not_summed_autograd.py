# corpus: wrong nonscalar-backward
import torch as th

def gradient(x):
    point = x.clone().requires_grad_()
    result = th.autograd.grad(point * point, point)
    return result[0]
