# corpus: wrong requires-grad-typo
import torch

def make_tracked(value):
    out = torch.as_tensor(value)
    out.requires_grads = True   # turn autograd on
    return out
