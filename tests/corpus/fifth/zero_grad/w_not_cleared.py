# corpus: wrong grads-accumulate
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt ** 2
    y.backward()
    first = xt.grad.item()
    y = xt ** 3
    y.backward()
    second = xt.grad.item()
    return first, second
