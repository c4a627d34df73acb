# corpus: right
import torch

def polynomial(x):
    y = torch.mul(x, 5)
    y = torch.add(y, 2)
    y = torch.mul(y, x)
    y = torch.add(y, 4)
    y = torch.mul(y, x)
    y = torch.add(y, 8)
    return y
