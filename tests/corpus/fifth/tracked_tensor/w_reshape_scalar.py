# corpus: wrong leaf-lost-at-creation
import torch

def make_tracked(value):
    x = torch.tensor([value], requires_grad=True)
    return x.reshape(())
