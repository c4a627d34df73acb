# corpus: wrong no-requires-grad also requires-grad-typo
import torch

def make_tracked(value):
    t = torch.tensor(value)
    t.requires_grad_
    return t
