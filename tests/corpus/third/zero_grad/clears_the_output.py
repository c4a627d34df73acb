# corpus: wrong grads-accumulate
import torch

def two_gradients(x):
    t = torch.tensor(x, requires_grad=True)
    y = t ** 2
    y.backward()
    first = t.grad.item()
    y.grad = None
    y = t ** 3
    y.backward()
    return first, t.grad.item()
