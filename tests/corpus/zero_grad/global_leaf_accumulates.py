# corpus: wrong grads-accumulate
import torch

xt = torch.tensor(0.0, requires_grad=True)

def two_gradients(x):
    xt.data.fill_(x)
    (xt ** 2).backward()
    a = xt.grad.item()
    xt.grad = None
    (xt ** 3).backward()
    b = xt.grad.item()
    return a, b
