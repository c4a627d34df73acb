# corpus: wrong no-requires-grad
import torch

def partials(x1, x2):
    x1 = torch.tensor(x1, requires_grad=True)
    x2 = torch.tensor(x2)
    z = 3 * x1**2 + 2 * x2**3
    z.backward()
    return x1.grad.item(), x2.grad.item()
