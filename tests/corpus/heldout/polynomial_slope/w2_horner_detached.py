# corpus: wrong detach-in-forward
import torch
def value_and_slope(x):
    t = torch.tensor(x, requires_grad=True)
    inner = (5 * t + 2) * t + 4
    y = inner.detach() * t + 8
    y.backward()
    return y.item(), t.grad.item()
