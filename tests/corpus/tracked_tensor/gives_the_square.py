# corpus: wrong none
import torch

def make_tracked(value):
    return torch.tensor(value ** 2, requires_grad=True)
