# corpus: right
import torch

def p(v):
    return 5 * v ** 3 + 2 * v ** 2 + 4 * v + 8

def polynomial(x):
    values = [p(v) for v in x.reshape(-1)]
    return torch.stack(values).reshape(x.shape)
