# corpus: right
import torch

def make_tracked(value):
    return torch.tensor(value, requires_grad=True)
