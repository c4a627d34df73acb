# corpus: wrong leaf-lost-at-creation
import torch

def make_tracked(value):
    return torch.tensor(value, requires_grad=True).to(torch.float64)
