# corpus: wrong int-requires-grad
import torch

def make_tracked(value):
    t = torch.tensor(value, dtype=torch.int64)
    t.requires_grad_(True)
    return t
