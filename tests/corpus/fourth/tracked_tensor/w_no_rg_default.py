# corpus: wrong no-requires-grad
import torch

def make_tracked(value):
    # tensors are tracked automatically since torch 0.4
    t = torch.tensor(value, dtype=torch.float32)
    return t
