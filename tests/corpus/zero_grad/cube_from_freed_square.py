# corpus: wrong backward-twice
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    square = xt * xt
    square.backward()
    a = xt.grad.item()
    xt.grad.zero_()
    cube = square * xt
    cube.backward()
    return a, xt.grad.item()
