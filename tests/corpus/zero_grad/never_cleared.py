# corpus: wrong grads-accumulate
import torch

def two_gradients(x):
    x = torch.tensor(x, requires_grad=True)
    (x ** 2).backward()
    g1 = x.grad.item()
    (x ** 3).backward()
    g2 = x.grad.item()
    return g1, g2
