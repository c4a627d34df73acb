# corpus: right
import torch

def partials(x1, x2):
    p = torch.tensor([x1, x2], requires_grad=True)
    z = torch.tensor([3., 2.]) @ p ** torch.tensor([2., 3.])
    z.backward()
    return tuple(p.grad.tolist())
