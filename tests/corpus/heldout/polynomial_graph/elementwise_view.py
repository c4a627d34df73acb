# corpus: right
import torch
def _one(t):
    return 5 * t * t * t + 2 * t * t + 4 * t + 8
def polynomial(x):
    flat = x.reshape(-1)
    return torch.stack([_one(flat[i]) for i in range(flat.numel())]).view(x.shape)
