# corpus: wrong forgot-backward
import torch

def slope(x: float) -> float:
    xt = torch.tensor(x, requires_grad=True)
    yt = torch.pow(xt, 2)
    yt.backward
    gradient = xt.grad
    return gradient.item()
