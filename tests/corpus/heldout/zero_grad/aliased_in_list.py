# corpus: wrong alias-history
import torch
def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    grads = []
    for f in (lambda t: t**2, lambda t: t**3):
        if xt.grad is not None:
            xt.grad.zero_()
        f(xt).backward()
        grads.append(xt.grad)
    return grads[0], grads[1]
