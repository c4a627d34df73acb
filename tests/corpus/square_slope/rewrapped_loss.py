# corpus: wrong rewrap-requires-grad also item-breaks-graph
import torch

def slope(x):
    start = torch.tensor(x, requires_grad=True)
    result = start ** 2
    result = torch.tensor(result.item(), requires_grad=True)
    result.backward()
    return start.grad
