# corpus: wrong none
import torch

def partials(x1, x2):
    x1t = torch.tensor(x1, requires_grad=True)
    x2t = torch.tensor(x2, requires_grad=True)
    z = 3 * x1t**2 + 2 * x2t**3
    z.backward()
    return x2t.grad.item(), x1t.grad.item()
