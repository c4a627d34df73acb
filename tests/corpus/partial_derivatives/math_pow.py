# corpus: wrong math-on-tensor
import math, torch

def partials(x1, x2):
    a = torch.tensor(x1, requires_grad=True)
    b = torch.tensor(x2, requires_grad=True)
    z = 3 * math.pow(a, 2) + 2 * math.pow(b, 3)
    z.backward()
    return a.grad.item(), b.grad.item()
