# corpus: wrong leaf-lost-at-creation
import torch

def make_tracked(value):
    t = torch.tensor(value, requires_grad=True).to(torch.float64)
    return t
