# corpus: wrong grads-accumulate
import torch

leaf = torch.tensor(0.0, requires_grad=True)

def value_and_slope(x):
    with torch.no_grad():
        leaf.copy_(torch.tensor(x))
    y = 5 * leaf ** 3 + 2 * leaf ** 2 + 4 * leaf + 8
    y.backward()
    return y.item(), leaf.grad.item()
