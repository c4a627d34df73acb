# corpus: wrong none
import torch

def make_tracked(value: float):
    value = round(value)
    return torch.tensor(float(value), requires_grad=True)
