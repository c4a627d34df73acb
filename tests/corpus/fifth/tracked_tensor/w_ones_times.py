# corpus: wrong leaf-lost-at-creation
import torch

def make_tracked(value):
    return torch.ones((), requires_grad=True) * value
