# corpus: wrong none
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt ** 2
    y.backward()
    print(xt.grad)
    xt.grad.zero_()
    y = xt ** 3
    y.backward()
    return xt.grad.item()
