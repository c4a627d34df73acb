# corpus: right
import copy
import torch

def two_gradients(x):
    t = torch.tensor(x, requires_grad=True)
    kept = []
    for p in (2.0, 3.0):
        torch.pow(t, p).backward()
        kept.append(copy.deepcopy(t.grad))
        t.grad.detach_()
        t.grad.zero_()
    return kept
