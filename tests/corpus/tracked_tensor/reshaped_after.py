# corpus: wrong leaf-lost-at-creation
import torch

def make_tracked(value):
    vec = torch.tensor([value], requires_grad=True)
    scalar = vec.view(())
    return scalar
