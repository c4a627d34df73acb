# corpus: wrong none also no-requires-grad detach-in-forward
import torch

def make_tracked(value):
    t = torch.tensor(value, requires_grad=True)
    return t.detach()
