# corpus: wrong backward-twice
import torch
def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    square = xt**2
    square.backward()
    g1 = xt.grad.item()
    xt.grad.zero_()
    cube = square * xt
    cube.backward()
    g2 = xt.grad.item()
    return g1, g2
