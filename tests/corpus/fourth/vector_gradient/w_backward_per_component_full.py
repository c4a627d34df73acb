# corpus: wrong grads-accumulate
import torch

def gradient(x):
    xt = x.clone().requires_grad_()
    for i in range(len(x)):
        y = (xt ** 2).sum()
        y.backward()
    return xt.grad
