# corpus: wrong detach-in-forward also no-requires-grad
import torch

def make_tracked(value: float):
    t = torch.tensor(value, requires_grad=True)
    return t.clone().detach()
