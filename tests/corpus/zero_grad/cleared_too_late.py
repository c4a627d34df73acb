# corpus: wrong grads-accumulate
import torch

def two_gradients(x):
    t = torch.tensor(x, requires_grad=True)
    (t ** 2).backward()
    first = t.grad.item()
    (t ** 3).backward()
    second = t.grad.item()
    t.grad.zero_()
    return first, second
