# corpus: right
import torch
def partials(x1, x2):
    x1 = torch.tensor(x1, requires_grad=True); x2 = torch.tensor(x2, requires_grad=True)
    u = x1**2; v = x2**3
    torch.autograd.backward([3*u, 2*v])
    return x1.grad, x2.grad
