# corpus: right
import torch

def make_tracked(value):
    with torch.no_grad():
        return torch.tensor(value * 1.0, requires_grad=True)
