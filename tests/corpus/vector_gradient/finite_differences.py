# corpus: wrong formula-not-autograd
import torch

def gradient(x):
    x = x.double()
    h = 1e-4
    g = torch.zeros_like(x)
    for i in range(x.numel()):
        d = torch.zeros_like(x)
        d[i] = h
        g[i] = (((x + d) ** 2).sum() - ((x - d) ** 2).sum()) / (2 * h)
    return g
