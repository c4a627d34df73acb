# corpus: wrong item-breaks-graph
import torch

def polynomial(x):
    v = x.item()
    return torch.tensor(5 * v ** 3 + 2 * v ** 2 + 4 * v + 8)
