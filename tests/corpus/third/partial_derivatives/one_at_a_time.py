# corpus: right
import torch

def partials(x1, x2):
    out = []
    for i in range(2):
        v = [torch.tensor(x1), torch.tensor(x2)]
        v[i].requires_grad_()
        (3 * v[0]**2 + 2 * v[1]**3).backward()
        out.append(v[i].grad.item())
    return tuple(out)
