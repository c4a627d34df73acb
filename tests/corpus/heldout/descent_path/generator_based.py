# corpus: right
import torch

def _walk(w, lr):
    p = torch.tensor(w, dtype=torch.float64, requires_grad=True)
    while True:
        (g,) = torch.autograd.grad((p - 2).square(), p)
        p = (p - lr * g).detach().requires_grad_()
        yield p.item()

def descend(w: float, lr: float, steps: int) -> list[float]:
    from itertools import islice
    return list(islice(_walk(w, lr), steps))
