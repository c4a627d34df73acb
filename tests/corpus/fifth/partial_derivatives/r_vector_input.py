# corpus: right
import torch

def partials(x1, x2):
    v = torch.tensor([x1, x2], requires_grad=True)
    z = 3 * v[0]**2 + 2 * v[1]**3
    z.backward()
    return tuple(v.grad.tolist())
