# corpus: wrong expects-dot-grad-after-autograd.grad
import torch

def partials(x1, x2):
    a = torch.tensor(x1, requires_grad=True)
    b = torch.tensor(x2, requires_grad=True)
    z = 3 * a**2 + 2 * b**3
    torch.autograd.grad(z, [a, b])
    return a.grad.item(), b.grad.item()
