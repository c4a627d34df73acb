# corpus: right
import torch

def two_gradients(x):
    t = torch.tensor(x, requires_grad=True)

    def slopes():
        for f in (torch.square, lambda v: v ** 3):
            t.grad = None
            f(t).backward()
            yield t.grad.item()

    return tuple(slopes())
