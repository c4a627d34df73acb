# corpus: wrong item-breaks-graph
import torch

def make_tracked(value):
    x = torch.tensor(value, requires_grad=True)
    return x.item()
