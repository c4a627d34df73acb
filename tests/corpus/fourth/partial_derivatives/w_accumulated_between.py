# corpus: wrong grads-accumulate also backward-twice zero-only-some
import torch

def partials(x1, x2):
    a = torch.tensor(x1, requires_grad=True)
    b = torch.tensor(x2, requires_grad=True)

    def z():
        return 3 * a**2 + 2 * b**3

    z().backward()
    d1 = a.grad.item()
    z().backward()
    d2 = b.grad.item()
    return d1, d2
