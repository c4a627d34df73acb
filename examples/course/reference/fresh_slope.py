import torch
from torch import Tensor


def slope(w: Tensor) -> float:
    w.grad = None
    with torch.enable_grad():
        (w**3).backward()
    return w.grad.item()
