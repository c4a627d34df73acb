# corpus: wrong value-not-gradient
import torch
def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    a = xt**2
    a.backward()
    xt.grad.zero_()
    b = xt**3
    b.backward()
    return a.item(), b.item()
