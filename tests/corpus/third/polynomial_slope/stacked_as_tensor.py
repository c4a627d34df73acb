# corpus: wrong tensor-of-tensors
import torch

def value_and_slope(x):
    t = torch.tensor(x, requires_grad=True)
    terms = torch.tensor([5 * t**3, 2 * t**2, 4 * t, 8.0])
    y = terms.sum()
    y.backward()
    return y.item(), t.grad.item()
