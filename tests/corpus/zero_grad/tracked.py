# corpus: wrong returns-grad-tensor
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    (xt ** 2).backward(create_graph=True)
    a = xt.grad
    xt.grad = None
    (xt ** 3).backward(create_graph=True)
    b = xt.grad
    return a, b
