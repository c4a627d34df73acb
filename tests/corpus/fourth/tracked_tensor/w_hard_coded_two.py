# corpus: wrong hard-coded
import torch

def make_tracked(value=2.0):
    x = torch.tensor(2.0, requires_grad=True)
    return x
