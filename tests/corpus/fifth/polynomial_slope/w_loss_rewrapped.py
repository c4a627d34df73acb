# corpus: wrong rewrap-requires-grad also item-breaks-graph
import torch

def value_and_slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = 5 * xt.item()**3 + 2 * xt.item()**2 + 4 * xt.item() + 8
    y = torch.tensor(y, requires_grad=True)
    y.backward()
    return y.item(), xt.grad
