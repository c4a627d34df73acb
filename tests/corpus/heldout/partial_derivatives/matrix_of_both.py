# corpus: right
import torch
def partials(x1, x2):
    v = torch.tensor([x1, x2], requires_grad=True)
    z = (torch.tensor([3., 2.]) * torch.pow(v, torch.tensor([2., 3.]))).sum()
    grads, = torch.autograd.grad(z, v)
    return grads[0], grads[1]
