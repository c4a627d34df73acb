# corpus: wrong none
import torch

def partials(x1, x2):
    a = torch.tensor(x1, requires_grad=True)
    b = torch.tensor(x2, requires_grad=True)
    z = 3 * a**2 + 2 * b**3
    z.backward()
    return "%.4f" % a.grad, "%.4f" % b.grad
