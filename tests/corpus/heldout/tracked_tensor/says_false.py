# corpus: wrong no-requires-grad
import torch

def make_tracked(value):
    x = torch.tensor(value, requires_grad=False)
    return x
