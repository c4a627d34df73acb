# corpus: wrong grads-accumulate
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    opt = torch.optim.SGD([xt], lr=0.1)
    opt.zero_grad()
    y2 = xt ** 2
    y2.backward()
    d2 = xt.grad.item()
    y3 = xt ** 3
    y3.backward()
    d3 = xt.grad.item()
    opt.zero_grad()
    return d2, d3
