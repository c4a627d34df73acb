# corpus: wrong none
import torch

torch.manual_seed(0)

def make_tracked(value):
    w = torch.randn((), requires_grad=True)
    return w
