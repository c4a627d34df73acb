# corpus: wrong none
import torch

def gradient(x):
    xt = x.clone().requires_grad_()
    y = (xt ** 2).sum()
    y.backward()
    print(xt.grad)
    return [f"{g:.4f}" for g in xt.grad.tolist()]
