# corpus: right
import torch

def make_tracked(value):
    w = torch.empty((), requires_grad=True)
    w.data.fill_(value)
    assert w.is_leaf and w.requires_grad
    return w
