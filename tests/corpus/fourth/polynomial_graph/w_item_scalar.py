# corpus: wrong item-breaks-graph
import torch

def polynomial(x):
    out = []
    for v in x.flatten():
        v = v.item()
        out.append(5 * v**3 + 2 * v**2 + 4 * v + 8)
    return torch.tensor(out).view(x.shape)
