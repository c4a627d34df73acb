# corpus: right
import torch

def make_tracked(value):
    first = torch.tensor(value)
    # (warns about copying, but works)
    return torch.tensor(first, requires_grad=True)
