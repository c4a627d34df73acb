import torch

def make_tracked(value: float):
    return torch.ones(()).mul(value).requires_grad_()
