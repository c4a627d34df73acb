# corpus: right
import torch
def two_gradients(x):
    # one tensor, viewed once more after a reset
    t = torch.tensor(x, requires_grad=True)
    def d(f):
        t.grad = None
        f(t).backward()
        return t.grad.item()
    return d(torch.square), d(lambda v: torch.pow(v, 3))
