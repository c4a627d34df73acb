# corpus: wrong requires-grad-typo
import torch

def make_tracked(value):
    t = torch.tensor(value)
    t.require_grad = True
    return t
