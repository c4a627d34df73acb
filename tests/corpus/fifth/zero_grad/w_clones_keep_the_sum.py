# corpus: wrong grads-accumulate
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    (xt ** 2).backward()
    first = xt.grad.clone()
    (xt ** 3).backward()
    second = xt.grad.clone()
    return first, second
