# corpus: wrong nonleaf-grad
import torch

def partials(x1, x2):
    a = torch.tensor(x1, requires_grad=True)
    b = torch.tensor(x2, requires_grad=True)
    v = torch.stack([a, b])
    z = 3 * v[0]**2 + 2 * v[1]**3
    z.backward()
    return v.grad[0].item(), v.grad[1].item()
