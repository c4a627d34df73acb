# corpus: wrong nonleaf-grad also leaf-lost-at-creation
import torch

def partials(x1, x2):
    p = torch.tensor([x1, x2], requires_grad=True)
    a, b = p
    z = 3 * a**2 + 2 * b**3
    z.backward()
    return a.grad, b.grad
