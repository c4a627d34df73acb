# corpus: wrong int-requires-grad
import torch

DTYPE = torch.int32

def make_tracked(value):
    """2.0 is a whole number so I use an int type"""
    return torch.tensor(value, dtype=DTYPE, requires_grad=True)
