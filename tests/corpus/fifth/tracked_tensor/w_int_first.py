# corpus: wrong int-requires-grad
import torch

def make_tracked(value):
    # whole numbers are exact
    return torch.tensor(int(value), requires_grad=True)
