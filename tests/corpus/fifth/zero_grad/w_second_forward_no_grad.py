# corpus: wrong no-grad-around-forward
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt ** 2
    y.backward()
    first = xt.grad.item()
    with torch.no_grad():
        xt.grad.zero_()
        y = xt ** 3
    y.backward()
    return first, xt.grad.item()
