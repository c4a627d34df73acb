# corpus: wrong no-requires-grad
import torch

def make_tracked(value):
    t = torch.as_tensor(value)
    t.requires_grad_(False)
    return t
