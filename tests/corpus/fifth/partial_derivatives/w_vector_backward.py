# corpus: wrong nonscalar-backward
import torch

def partials(x1, x2):
    v = torch.tensor([x1, x2], requires_grad=True)
    z = torch.tensor([3.0, 2.0]) * v ** torch.tensor([2.0, 3.0])
    z.backward()
    return v.grad[0].item(), v.grad[1].item()
