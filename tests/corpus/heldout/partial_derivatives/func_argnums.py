# corpus: right
import torch
from torch import func
z = lambda p, q: 3 * p ** 2 + 2 * q ** 3
def partials(x1, x2):
    d1, d2 = func.grad(z, argnums=(0, 1))(torch.tensor(x1), torch.tensor(x2))
    return d1.item(), d2.item()
