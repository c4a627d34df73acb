# corpus: right
import torch

def polynomial(x):
    return torch.add(torch.mul(torch.add(torch.mul(torch.add(torch.mul(x, 5), 2), x), 4), x), 8)
