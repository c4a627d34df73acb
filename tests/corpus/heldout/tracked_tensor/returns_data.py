# corpus: wrong data-in-forward also no-requires-grad detach-in-forward
import torch

def make_tracked(value):
    x = torch.tensor(value, requires_grad=True)
    return x.data
