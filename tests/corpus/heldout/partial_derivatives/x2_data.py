# corpus: wrong data-in-forward also detach-in-forward
import torch
def partials(x1, x2):
    a, b = [torch.tensor(v, requires_grad=True) for v in (x1, x2)]
    z = 3 * a**2 + 2 * b.data**2 * b
    z.backward()
    return a.grad.item(), b.grad.item()
