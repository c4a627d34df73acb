# corpus: wrong grads-accumulate
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    gradients = []
    for f in (torch.square, lambda v: v ** 3):
        f(xt).backward()
        gradients.append(xt.grad.item())
    xt.grad.zero_()
    return tuple(gradients)
