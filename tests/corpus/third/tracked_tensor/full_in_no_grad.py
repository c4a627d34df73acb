# corpus: right
import torch


@torch.no_grad()
def make_tracked(value):
    # a leaf made in no_grad is still a leaf
    return torch.full((), value, requires_grad=True)
