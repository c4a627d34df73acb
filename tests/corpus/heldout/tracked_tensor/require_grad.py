# corpus: wrong requires-grad-typo
import torch

def make_tracked(value):
    x = torch.tensor(value)
    x.require_grad = True
    return x
