# corpus: wrong none
import torch

def make_tracked(value):
    return torch.tensor(float(round(value)), requires_grad=True)
