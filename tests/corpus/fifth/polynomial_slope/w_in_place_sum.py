# corpus: wrong inplace-saved
import torch

def value_and_slope(x):
    xt = torch.tensor(x, requires_grad=True)
    cube = xt * xt * xt
    square = xt * 1.0
    y = 5 * cube + 2 * square * square
    square += 0.0        # was: debugging
    y = y + 4 * xt + 8
    y.backward()
    return y.item(), xt.grad.item()
