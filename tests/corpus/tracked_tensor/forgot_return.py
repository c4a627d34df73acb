# corpus: wrong none
import torch

def make_tracked(value):
    t = torch.tensor(value, requires_grad=True)
