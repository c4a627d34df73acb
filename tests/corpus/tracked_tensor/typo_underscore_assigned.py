# corpus: wrong requires-grad-typo
import torch

def make_tracked(value):
    x = torch.tensor(value)
    x.requires_grad_ = True     # the underscore is for in-place
    return x
