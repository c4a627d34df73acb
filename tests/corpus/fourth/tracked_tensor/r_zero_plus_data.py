# corpus: right
import torch

def make_tracked(value):
    t = torch.zeros((), requires_grad=True)
    with torch.no_grad():
        t += value
    return t
