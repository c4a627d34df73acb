# corpus: wrong data-write-before-backward
import torch

def partials(x1, x2):
    v = torch.tensor([x1, x2], requires_grad=True)
    z = 3 * v[0] * v[0] + 2 * v[1] * v[1] * v[1]
    v.data /= v.data.norm()      # unit vector for the direction later
    z.backward()
    return v.grad[0].item(), v.grad[1].item()
