# corpus: right
import torch

def make_tracked(value):
    t = torch.FloatTensor([value])
    t = t.squeeze()        # no dimensions any more
    t.requires_grad = True   # has to come last, otherwise it is no leaf
    print("leaf?", t.is_leaf, "shape", t.shape)
    return t
