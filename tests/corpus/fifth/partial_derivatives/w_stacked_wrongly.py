# corpus: wrong tensor-of-tensors
import torch

def partials(x1, x2):
    a = torch.tensor(x1, requires_grad=True)
    b = torch.tensor(x2, requires_grad=True)
    z = torch.tensor([3 * a**2, 2 * b**3]).sum()
    z.backward()
    return a.grad.item(), b.grad.item()
