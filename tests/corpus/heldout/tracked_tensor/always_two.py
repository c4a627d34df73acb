# corpus: wrong hard-coded
import torch

def make_tracked(value):
    value = 2.0
    return torch.tensor(value, requires_grad=True)
