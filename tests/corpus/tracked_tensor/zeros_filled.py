# corpus: right
import torch

def make_tracked(value):
    leaf = torch.zeros((), requires_grad=True)
    with torch.no_grad():
        leaf.fill_(value)
    return leaf
