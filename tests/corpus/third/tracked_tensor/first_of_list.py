# corpus: wrong leaf-lost-at-creation
import torch


def make_tracked(value):
    xs = torch.tensor([value], requires_grad=True)
    return xs[0]
