# corpus: wrong none also detach-in-forward no-requires-grad
import torch

def make_tracked(value):
    x = torch.tensor(value, requires_grad=True)
    return x.detach()
