# corpus: wrong none
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt ** 2
    y.backward()
    return f"The slope at {x} is {xt.grad.item():.2f}"
