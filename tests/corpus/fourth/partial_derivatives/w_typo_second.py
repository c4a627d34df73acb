# corpus: wrong requires-grad-typo also no-requires-grad
import torch

def partials(x1, x2):
    a, b = torch.tensor(x1), torch.tensor(x2)
    a.requires_grad = True
    b.require_grad = True
    z = 3 * a**2 + 2 * b**3
    z.backward()
    return a.grad.item(), b.grad.item()
