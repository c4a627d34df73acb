# corpus: right
import torch

def partials(x1: float, x2: float):
    """Hitung turunan parsial satu per satu."""
    a = torch.tensor(x1, requires_grad=True)
    b = torch.tensor(x2, requires_grad=True)
    z = 3 * a**2 + 2 * b**3
    da = torch.autograd.grad(z, a, retain_graph=True)[0]
    db = torch.autograd.grad(z, b)[0]
    return da.item(), db.item()
