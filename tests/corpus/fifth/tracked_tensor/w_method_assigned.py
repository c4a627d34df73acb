# corpus: wrong requires-grad-typo also no-requires-grad
import torch

def make_tracked(wert):
    t = torch.tensor(wert)
    t.requires_grad_ = True   # Unterstrich = in-place
    return t
