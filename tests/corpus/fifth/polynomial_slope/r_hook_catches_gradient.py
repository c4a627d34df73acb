# corpus: right
import torch

def value_and_slope(x):
    seen = []
    xt = torch.tensor(x, requires_grad=True)
    h = xt * 1
    h.register_hook(lambda g: seen.append(g.item()))
    y = 5 * h**3 + 2 * h**2 + 4 * h + 8
    y.backward()
    return y.item(), seen[0]
