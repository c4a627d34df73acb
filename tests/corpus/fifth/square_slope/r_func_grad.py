# corpus: right
import torch
from torch.func import grad


def slope(x: float) -> float:
    # like jax.grad
    df = grad(lambda v: v ** 2)
    return float(df(torch.tensor(x)))
