# corpus: wrong requires-grad-typo also no-requires-grad
import torch
def make_tracked(value):
    x = torch.tensor(value)
    x.require_grad = True
    return x
