# corpus: wrong grads-accumulate
import torch

xt = torch.tensor(0.0, requires_grad=True)

def slope(x):
    xt.data.fill_(x)
    y = xt ** 2
    y.backward()
    return xt.grad.item()
