# corpus: wrong requires-grad-typo
import torch
def partials(x1, x2):
    a = torch.tensor(x1)
    a.requires_grad = True
    b = torch.tensor(x2)
    b.require_grad = True
    z = 3 * a**2 + 2 * b**3
    z.backward()
    return a.grad.item(), b.grad.item()
