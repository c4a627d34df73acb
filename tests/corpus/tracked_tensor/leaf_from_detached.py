# corpus: right
import torch

def make_tracked(value):
    scaled = torch.tensor(value, requires_grad=True) * 1
    # the product is no leaf, so cut it off and track it anew
    return scaled.detach().requires_grad_()
