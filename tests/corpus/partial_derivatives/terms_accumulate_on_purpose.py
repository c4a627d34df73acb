# corpus: right
import torch

def partials(x1, x2):
    p = torch.tensor([x1, x2], requires_grad=True)
    (3 * p[0] ** 2).backward()
    (2 * p[1] ** 3).backward()     # adds to .grad, which is what a sum needs
    return p.grad.tolist()
