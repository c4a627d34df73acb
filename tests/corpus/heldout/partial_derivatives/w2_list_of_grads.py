# corpus: right
import torch
def partials(x1, x2):
    pts = [torch.tensor(v, requires_grad=True) for v in [x1, x2]]
    fs = [lambda p: 3 * p ** 2, lambda p: 2 * p ** 3]
    return [torch.autograd.grad(f(p), p)[0].item() for f, p in zip(fs, pts)]
