# corpus: wrong requires-grad-typo also no-requires-grad
import torch

def make_tracked(value):
    t = torch.tensor(value)
    t.requires_gradient = True
    return t
