# corpus: wrong backward-twice also grads-accumulate
import torch

def partials(x1, x2):
    x1t = torch.tensor(x1, requires_grad=True)
    x2t = torch.tensor(x2, requires_grad=True)
    z = 3 * x1t**2 + 2 * x2t**3
    z.backward(retain_graph=True)
    d1 = x1t.grad.item()
    z.backward()
    d2 = x2t.grad.item()
    return d1, d2
