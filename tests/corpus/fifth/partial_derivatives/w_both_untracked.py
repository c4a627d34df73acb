# corpus: wrong no-requires-grad
import torch
def partials(x1, x2):
    x1t = torch.tensor(x1)
    x2t = torch.tensor(x2)
    z = 3*x1t**2 + 2*x2t**3
    z.backward()
    return x1t.grad, x2t.grad
