# corpus: right
from torch.func import grad
from torch import tensor


def z(x1, x2):
    return 3 * x1**2 + 2 * x2**3


def partials(x1, x2):
    d1, d2 = grad(z, argnums=(0, 1))(tensor(x1), tensor(x2))
    return d1.item(), d2.item()
