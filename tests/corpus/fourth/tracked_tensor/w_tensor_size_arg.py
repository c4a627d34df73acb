# corpus: wrong none
import torch

def make_tracked(value):
    # Tensor(n) should give a tensor with n in it
    t = torch.Tensor(int(abs(value)))
    t.requires_grad = True
    return t
