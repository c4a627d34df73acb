# corpus: wrong none
import torch
def partials(x1, x2):
    a = torch.tensor(abs(x1), requires_grad=True); b = torch.tensor(abs(x2), requires_grad=True)
    z = 3 * a**2 + 2 * b**4
    z.backward()
    return a.grad.item(), b.grad.item()
