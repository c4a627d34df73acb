# corpus: wrong none
import torch

def make_tracked(value):
    t = torch.Tensor(value)
    t.requires_grad_()
    return t
