# corpus: wrong leaf-lost-at-creation
import torch

def make_tracked(value):
    original = torch.tensor(value, requires_grad=True)
    return original.clone()  # so that nobody changes the original
