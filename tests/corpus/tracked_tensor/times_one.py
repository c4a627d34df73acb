# corpus: wrong leaf-lost-at-creation
import torch

def make_tracked(value):
    return torch.tensor(1.0, requires_grad=True) * value
