# corpus: wrong none also value-not-gradient
import torch

def slope(x):
    # slope = rise / run, from the origin
    xt = torch.tensor(x, requires_grad=True)
    y = xt ** 2
    y.backward()
    return (y / xt).item()
