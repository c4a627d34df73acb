# corpus: wrong int-requires-grad
import torch

def make_tracked(value):
    t = torch.tensor(int(value))
    t.requires_grad_(True)
    return t
