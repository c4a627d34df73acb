# corpus: wrong detach-in-forward
import torch

def two_gradients(x):
    t = torch.tensor(x, requires_grad=True)
    sq = t * t
    sq.backward()
    a = t.grad.item()
    t.grad.zero_()
    cube = sq.detach() * t
    cube.backward()
    return a, t.grad.item()
