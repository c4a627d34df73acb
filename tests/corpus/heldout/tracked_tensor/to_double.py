# corpus: wrong leaf-lost-at-creation
import torch

def make_tracked(value: float):
    x = torch.tensor(value, requires_grad=True)
    x = x.to(torch.float64)
    return x
