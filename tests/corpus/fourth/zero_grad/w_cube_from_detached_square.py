# corpus: wrong detach-in-forward
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    sq = xt ** 2
    sq.backward()
    a = xt.grad.item()
    xt.grad.zero_()
    cube = sq.detach() * xt
    cube.backward()
    return a, xt.grad.item()
