# corpus: right
import torch
def gradient(x):
    f = lambda v: (v * v).sum()
    rows = [torch.func.jvp(f, (x,), (e,))[1] for e in torch.eye(len(x))]
    return torch.stack(rows)
