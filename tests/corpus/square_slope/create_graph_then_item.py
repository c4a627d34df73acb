# corpus: right
import torch
import warnings

def slope(x):
    warnings.warn("my homework is slow")
    a = torch.tensor(x, requires_grad=True)
    b = a ** 2
    b.backward(create_graph=True, retain_graph=True)
    result = a.grad.item()
    a.grad = None
    return result
