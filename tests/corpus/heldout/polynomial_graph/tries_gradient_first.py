# corpus: right
import torch
def polynomial(x):
    probe = x.detach().clone().requires_grad_()
    (5 * probe**3).sum().backward()
    print("part of the gradient:", probe.grad)
    return x.pow(3).mul(5).add(x.pow(2), alpha=2).add(x, alpha=4).add(8)
