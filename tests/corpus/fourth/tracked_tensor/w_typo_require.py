# corpus: wrong requires-grad-typo also no-requires-grad
import torch

def make_tracked(value):
    result = torch.tensor(value)
    result.require_grad = True
    return result
