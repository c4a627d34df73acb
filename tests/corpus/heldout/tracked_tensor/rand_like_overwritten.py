# corpus: right
import torch
def make_tracked(value):
    t = torch.randn(())
    t.data = torch.tensor(value)
    t.requires_grad = True
    return t
