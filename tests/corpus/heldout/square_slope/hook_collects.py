# corpus: right
import torch
def slope(x, verbose=True, **kwargs):
    seen = []
    t = torch.tensor(x, requires_grad=True)
    t.register_hook(lambda g: seen.append(g.item()))
    y = t.square()
    y.backward()
    if verbose:
        print(f"slope of x^2 at {x} is {seen[0]}")
    return seen[0]
