# corpus: wrong none
import torch

def make_tracked(value):
    return torch.tensor(round(value, 0), requires_grad=True)
