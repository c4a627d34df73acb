# corpus: right
import torch

def polynomial(x):
    # beginner style: one element at a time, stacked again (stack keeps the graph)
    flat = x.reshape(-1)
    out = []
    for i in range(flat.numel()):
        v = flat[i]
        out.append(5 * v ** 3 + 2 * v ** 2 + 4 * v + 8)
    return torch.stack(out).reshape(x.shape)
