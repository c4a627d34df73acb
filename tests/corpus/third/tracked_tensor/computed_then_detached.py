# corpus: right
import torch

def make_tracked(value):
    t = torch.zeros(()) + value
    return t.detach().clone().requires_grad_(True)
