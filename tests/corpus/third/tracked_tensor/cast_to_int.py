# corpus: wrong int-requires-grad
import torch


def make_tracked(value):
    return torch.tensor(int(value), requires_grad=True)
