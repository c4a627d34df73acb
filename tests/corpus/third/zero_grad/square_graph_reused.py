# corpus: wrong none also backward-twice
import torch

def two_gradients(x):
    t = torch.tensor(x, requires_grad=True)
    sq = t * t
    sq.backward()
    a = t.grad.item()
    t.grad.zero_()
    cube = sq * t
    cube.backward()
    return a, t.grad.item()
