# corpus: wrong item-breaks-graph
import torch

def p(v):
    v = float(v)
    return 5 * v ** 3 + 2 * v ** 2 + 4 * v + 8

def polynomial(x):
    values = [p(v) for v in x.flatten()]
    return torch.tensor(values).reshape(x.shape)
