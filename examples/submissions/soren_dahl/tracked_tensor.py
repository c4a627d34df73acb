import torch

def make_tracked(value):
    t = torch.full((), float(value))
    t.requires_grad = True
    return t
