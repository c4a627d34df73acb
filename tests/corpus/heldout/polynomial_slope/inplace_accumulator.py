# corpus: right
import torch
def value_and_slope(x):
    t = torch.tensor(x, requires_grad=True)
    y = torch.zeros(())
    y += 5 * t.pow(3); y += 2 * t.pow(2); y += 4 * t; y += 8
    y.backward()
    del_y, g = y.item(), t.grad.item()
    t.grad = None
    return del_y, g
