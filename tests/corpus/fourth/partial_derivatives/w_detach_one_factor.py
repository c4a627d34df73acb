# corpus: wrong detach-in-forward
import torch

def partials(x1, x2):
    a = torch.tensor(x1, requires_grad=True)
    b = torch.tensor(x2, requires_grad=True)
    b_sq = (b ** 2).detach()
    z = 3 * a * a + 2 * b_sq * b
    z.backward()
    return a.grad.item(), b.grad.item()
