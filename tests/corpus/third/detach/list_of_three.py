# corpus: right
import torch

def branch(x):
    y = torch.pow(x, 2.0)
    return [y, y.detach(), y.detach().clone().add_(5)]
