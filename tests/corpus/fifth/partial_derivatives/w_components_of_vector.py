# corpus: wrong nonleaf-grad also leaf-lost-at-creation
import torch

def partials(x1, x2):
    v = torch.tensor([x1, x2], requires_grad=True)
    a, b = v[0], v[1]
    z = 3 * a**2 + 2 * b**3
    z.backward()
    return a.grad.item(), b.grad.item()
