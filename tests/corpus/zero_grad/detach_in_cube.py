# corpus: wrong detach-in-forward
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    square = xt ** 2
    square.backward()
    a = xt.grad.item()
    xt.grad.zero_()
    cube = square.detach() * xt
    cube.backward()
    return a, xt.grad.item()
