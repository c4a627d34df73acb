# corpus: wrong no-create-graph
import torch

def two_gradients(x):
    # x^2 is (a third of) the derivative of x^3, so one could differentiate on from there:
    xt = torch.tensor(x, requires_grad=True)
    cube = xt ** 3
    (three_x2,) = torch.autograd.grad(cube, xt)
    (d2,) = torch.autograd.grad(three_x2 / 3, xt)
    return d2.item(), three_x2.item()
