# corpus: wrong int-requires-grad
import torch

def make_tracked(value):
    number = int(value)
    return torch.tensor(number, requires_grad=True)
