# corpus: wrong hard-coded
import torch

def make_tracked(value):
    return torch.tensor(2.0, requires_grad=True)
