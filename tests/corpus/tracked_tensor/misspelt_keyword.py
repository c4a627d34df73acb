# corpus: wrong none
import torch

def make_tracked(value):
    return torch.tensor(value, require_gradient=True)
