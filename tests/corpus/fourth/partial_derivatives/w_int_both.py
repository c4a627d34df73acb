# corpus: wrong int-requires-grad
import torch

def partials(x1, x2):
    pt = torch.tensor([x1, x2]).int()
    pt.requires_grad_()
    z = 3 * pt[0]**2 + 2 * pt[1]**3
    z.backward()
    return tuple(pt.grad.tolist())
