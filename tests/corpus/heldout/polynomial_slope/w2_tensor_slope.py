# corpus: wrong returns-grad-tensor
import torch
def value_and_slope(x):
    t = torch.tensor(x, requires_grad=True)
    y = 5 * t ** 3 + 2 * t ** 2 + 4 * t + 8
    s = torch.autograd.grad(y, t, create_graph=True)[0]
    return y.item(), s
