# corpus: wrong none also forgot-factor-2
import torch

def partials(x1, x2):
    a = torch.tensor(x1, requires_grad=True)
    b = torch.tensor(x2, requires_grad=True)
    z = 0.5 * (3 * a**2 + 2 * b**3)
    z.backward()
    return a.grad.item(), b.grad.item()
