# corpus: wrong grads-accumulate
import torch
def two_gradients(x):
    t = torch.tensor(x, requires_grad=True)
    a = t ** 2
    a.backward()
    g = t.grad.item()
    a.detach_().zero_()
    b = t ** 3
    b.backward()
    return g, t.grad.item()
