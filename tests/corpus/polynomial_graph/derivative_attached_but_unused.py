# corpus: right
import torch

def polynomial(x):
    y = 5 * x ** 3 + 2 * x ** 2 + 4 * x + 8
    dy, = torch.autograd.grad(y.sum(), x, retain_graph=True)
    print("dy/dx:", dy)
    return y
