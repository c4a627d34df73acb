# corpus: wrong backward-twice also grads-accumulate
import torch

def partials(x1, x2):
    a = torch.tensor(x1, requires_grad=True)
    b = torch.tensor(x2, requires_grad=True)
    z = 3 * a**2 + 2 * b**3
    # once for x1 ...
    z.backward(retain_graph=True)
    # ... and once for x2
    z.backward()
    return a.grad.item(), b.grad.item()
