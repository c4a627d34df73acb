# corpus: wrong item-breaks-graph
import torch
def value_and_slope(x):
    xt = torch.tensor(x, requires_grad=True)
    v = xt.item()
    y = 5 * v**3 + 2 * v**2 + 4 * v + 8
    y.backward()
    return y, xt.grad.item()
