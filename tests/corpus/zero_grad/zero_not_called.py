# corpus: wrong grads-accumulate
import torch

def two_gradients(x):
    p = torch.tensor(x, requires_grad=True)
    y = p ** 2
    y.backward()
    a = p.grad.item()
    p.grad.zero_
    y = p ** 3
    y.backward()
    return a, p.grad.item()
