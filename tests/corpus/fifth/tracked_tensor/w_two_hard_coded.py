# corpus: wrong hard-coded
import torch

def make_tracked(value):
    x = torch.tensor(2.0, requires_grad=True)
    return x
