# corpus: wrong item-breaks-graph
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    (xt ** 2).backward()
    a = xt.grad.item()
    xt.grad.zero_()
    y = xt.item() ** 3
    y.backward()
    return a, xt.grad.item()
