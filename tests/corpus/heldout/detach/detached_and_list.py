# corpus: right
import torch
def branch(x):
    out = [torch.pow(x, 2)]
    out.append(out[0].detach())
    out.append(out[1] + torch.ones_like(out[1]) * 5)
    return tuple(out)
