# corpus: right
import torch

def branch(x):
    y = x ** 2
    shared = torch.from_numpy(y.detach().numpy())   # same memory
    return y, shared, shared + 5
