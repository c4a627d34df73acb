# corpus: right
import torch

def partials(x1, x2):
    z = lambda a, b: 3 * a**2 + 2 * b**3
    return torch.func.grad(z, argnums=(0, 1))(torch.tensor(x1), torch.tensor(x2))
