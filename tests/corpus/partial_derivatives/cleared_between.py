# corpus: right
import torch

def partials(x1, x2):
    p = torch.tensor([x1, x2], requires_grad=True)
    (3 * p[0] ** 2).backward()
    first = p.grad[0].item()
    p.grad.zero_()
    (2 * p[1] ** 3).backward()
    second = p.grad[1].item()
    return first, second
