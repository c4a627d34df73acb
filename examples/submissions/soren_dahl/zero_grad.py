import torch

def two_gradients(x):
    t = torch.tensor(x, requires_grad=True)
    out = []
    for y in (t**2, t**3):
        t.grad = None
        y.backward()
        out.append(t.grad)   # a fresh tensor each round, so no clone needed
    return tuple(out)
