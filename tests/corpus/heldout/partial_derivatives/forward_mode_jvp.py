# corpus: right
import torch
def partials(x1, x2):
    f = lambda v: 3 * v[0]**2 + 2 * v[1]**3
    v = torch.tensor([x1, x2])
    basis = torch.eye(2)
    return [torch.func.jvp(f, (v,), (e,))[1].item() for e in basis]
