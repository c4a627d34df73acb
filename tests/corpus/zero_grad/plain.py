# corpus: right
import torch

def two_gradients(x):
    x = torch.tensor(x, requires_grad=True)
    y = x ** 2
    y.backward()
    g1 = x.grad.item()
    x.grad.zero_()
    y = x ** 3
    y.backward()
    g2 = x.grad.item()
    return g1, g2
