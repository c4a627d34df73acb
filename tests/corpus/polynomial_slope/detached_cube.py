# corpus: wrong detach-in-forward
import torch

def value_and_slope(x):
    xt = torch.tensor(x, requires_grad=True)
    square = xt ** 2
    cube = square.detach() * xt
    y = 5 * cube + 2 * square + 4 * xt + 8
    y.backward()
    return y.item(), xt.grad.item()
