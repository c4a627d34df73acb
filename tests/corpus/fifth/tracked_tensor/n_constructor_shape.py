# corpus: wrong none
import torch

def make_tracked(value):
    x = torch.randn((), requires_grad=True)  # start value is random as in the lecture
    return x
