# corpus: right
import torch
from torch.func import grad_and_value


def p(x):
    return 5 * x**3 + 2 * x**2 + 4 * x + 8


def value_and_slope(x):
    # argnums=0 is the default, same as jax.value_and_grad but the other order!
    slope, value = grad_and_value(p)(torch.tensor(x))
    return value.item(), slope.item()
