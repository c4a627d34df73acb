# corpus: wrong data-in-forward
import torch

def value_and_slope(x):
    xt = torch.tensor(x, requires_grad=True)
    cube = xt.data ** 3
    y = 5 * cube + 2 * xt ** 2 + 4 * xt + 8
    y.backward()
    return float(y), float(xt.grad)
