# corpus: wrong leaf-lost-at-creation
import torch
def make_tracked(value):
    t = torch.tensor([value], requires_grad=True)
    t = t.reshape(())
    return t
