# corpus: right
import torch
def partials(x1, x2):
    a = torch.tensor(x1, requires_grad=True)
    b = torch.tensor(x2, requires_grad=True)
    z = 3 * a**2 + 2 * b**3
    z.backward(retain_graph=True)
    da = a.grad.item()
    a.grad.zero_(); b.grad.zero_()
    z.backward()
    db = b.grad.item()
    return da, db
