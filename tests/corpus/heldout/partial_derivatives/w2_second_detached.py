# corpus: wrong detach-in-forward
import torch
def partials(x1, x2):
    p = torch.tensor(x1, requires_grad=True)
    q = torch.tensor(x2, requires_grad=True)
    a = 3 * p ** 2
    b = 2 * q ** 3
    z = a + b.detach()
    z.backward()
    return p.grad, q.grad
