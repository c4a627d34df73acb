# corpus: wrong forgot-backward
import torch

def slope(x: float) -> float:
    x_tensor = torch.tensor(x, requires_grad=True)
    y = x_tensor**2
    return x_tensor.grad.item()
