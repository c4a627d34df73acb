# corpus: right
import torch

def partials(x1, x2):
    x1 = torch.tensor(x1).requires_grad_(True)
    x2 = torch.tensor(x2).requires_grad_(True)
    x1.grad = None
    x2.grad = None
    z = 3 * x1 * x1 + 2 * x2 * x2 * x2
    z.backward()
    result = (x1.grad.detach().item(), x2.grad.detach().item())
    x1.grad.zero_(), x2.grad.zero_()
    return result
