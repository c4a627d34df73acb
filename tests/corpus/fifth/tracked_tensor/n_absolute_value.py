# corpus: wrong none
import torch

def make_tracked(value):
    return torch.tensor(abs(value), requires_grad=True)
