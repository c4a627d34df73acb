# corpus: wrong leaf-lost-at-creation also nonleaf-grad
import torch

def partials(x1, x2):
    pt = torch.tensor([[x1, x2]], requires_grad=True).view(2)
    z = 3 * pt[0]**2 + 2 * pt[1]**3
    z.backward()
    return pt.grad[0].item(), pt.grad[1].item()
