# corpus: right
import torch

# Notes from class:
#   y.detach() or x.item() in the forward pass breaks the graph!
#   with torch.no_grad: is missing its ()
def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    yt = xt ** 2          # not xt.data ** 2
    yt.backward()         # not yt.backward
    return float(xt.grad)
