import torch

def make_tracked(value):
    t = torch.tensor(value)
    t.requires_grad = True
    return t
