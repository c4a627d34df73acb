# corpus: wrong no-requires-grad
import torch

def make_tracked(value):
    return torch.tensor(value)
