# corpus: wrong int-requires-grad
import torch

def make_tracked(value: float):
    whole = torch.tensor(value, dtype=torch.int64)
    whole.requires_grad_()
    return whole
