# corpus: wrong inplace-saved
import torch

def value_and_slope(x):
    t = torch.tensor(x, requires_grad=True)
    sq = t * t
    cube = sq * t
    sq *= 2
    cube = cube * 5
    y = cube + sq + 4 * t + 8
    y.backward()
    return y.item(), t.grad.item()
