# corpus: wrong no-requires-grad
import torch

def make_tracked(value, requires_grad=False):
    return torch.tensor(value, requires_grad=requires_grad)
