# corpus: wrong no-grad-around-forward
import torch

def slope(x):
    x = torch.tensor(x, requires_grad=True)
    with torch.no_grad():
        y = x * x
    y.backward()
    return x.grad.item()
