# corpus: wrong none
import torch

def polynomial(x):
    y = 5 * torch.pow(x, 3) + 2 * torch.pow(x, 2) + 4 * x
    return y
