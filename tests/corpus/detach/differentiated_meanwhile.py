# corpus: right
import torch

def branch(x):
    y = x ** 2
    # check that y is attached
    g = torch.autograd.grad(y.sum(), x, retain_graph=True)[0]
    print("dy/dx =", g.tolist())
    y_detached = y.detach()
    return y, y_detached, y_detached + 5
