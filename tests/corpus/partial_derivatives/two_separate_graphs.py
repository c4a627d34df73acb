# corpus: right
import torch

def z(x1, x2):
    return 3 * x1 ** 2 + 2 * x2 ** 3

def partials(x1, x2):
    """Immer eine Variable fest, die andere verfolgt."""
    a = torch.tensor(x1, requires_grad=True)
    z(a, x2).backward()
    b = torch.tensor(x2, requires_grad=True)
    z(x1, b).backward()
    return a.grad.item(), b.grad.item()
