# corpus: right
import torch
def two_gradients(x):
    t = torch.tensor(x, dtype=torch.double, requires_grad=True)
    (t * t).backward()
    g1 = t.grad.item()
    (t * t * t).backward()
    g2 = t.grad.item() - g1
    return g1, g2
