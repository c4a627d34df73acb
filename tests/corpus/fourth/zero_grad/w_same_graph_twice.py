# corpus: wrong backward-twice
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    sq = xt ** 2
    sq.backward()
    a = xt.grad.item()
    xt.grad.zero_()
    cube = sq * xt
    cube.backward()
    return a, xt.grad.item()
