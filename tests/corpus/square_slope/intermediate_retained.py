# corpus: right
import torch

def slope(x):
    a = torch.tensor(x, requires_grad=True)
    b = a * 1.0
    b.retain_grad()
    c = b ** 2
    c.backward()
    assert torch.equal(a.grad, b.grad)
    return b.grad.item()
