import torch

def make_tracked(value):
    # double precision, always
    return torch.tensor(value, dtype=torch.float64).requires_grad_()
