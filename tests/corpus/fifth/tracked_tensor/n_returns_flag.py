# corpus: wrong none
import torch

def make_tracked(value):
    x = torch.tensor(value, requires_grad=True)
    return x.requires_grad
