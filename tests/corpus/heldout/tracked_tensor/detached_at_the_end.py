# corpus: wrong detach-in-forward also no-requires-grad
import torch

def make_tracked(value):
    x = torch.tensor(value, requires_grad=True)
    return x.detach()
