# corpus: wrong leaf-lost-at-creation
import torch

def make_tracked(value):
    # one, scaled to the value we want
    one = torch.ones((), requires_grad=True)
    return value * one
