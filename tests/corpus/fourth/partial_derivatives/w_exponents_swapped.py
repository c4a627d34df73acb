# corpus: wrong none
import torch

def partials(x1, x2):
    a = torch.tensor(x1, requires_grad=True)
    b = torch.tensor(x2, requires_grad=True)
    z = 3 * a**3 + 2 * b**2
    z.backward()
    return a.grad.item(), b.grad.item()
