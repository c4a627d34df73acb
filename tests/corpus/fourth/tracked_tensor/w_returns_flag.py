# corpus: wrong none
import torch

def make_tracked(value):
    t = torch.tensor(value)
    return t.requires_grad_(True).requires_grad
