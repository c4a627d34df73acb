# corpus: right
from torch import *
from torch import autograd

def slope(x: float) -> float:
    xx = tensor([x], requires_grad=True)
    (dydx,) = autograd.grad((xx * xx).sum(), xx)
    return dydx[0]
