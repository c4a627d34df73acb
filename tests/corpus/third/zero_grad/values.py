# corpus: wrong value-not-gradient
import torch

def two_gradients(x):
    t = torch.tensor(x, requires_grad=True)
    y2 = t ** 2
    y2.backward()
    t.grad.zero_()
    y3 = t ** 3
    y3.backward()
    return y2.item(), y3.item()
