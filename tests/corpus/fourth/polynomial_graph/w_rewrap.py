# corpus: wrong rewrap-requires-grad
import torch

def polynomial(x):
    y = 5 * x**3 + 2 * x**2 + 4 * x + 8
    y = torch.tensor(y, requires_grad=True)
    return y
