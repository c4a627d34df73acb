# corpus: wrong math-on-tensor also item-breaks-graph
import math
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = math.pow(xt, 2)
    y.backward()
    return xt.grad.item()
