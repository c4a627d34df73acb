# corpus: wrong none
import torch

def polynomial(x):
    c = torch.tensor(8.0, requires_grad=True)
    return 5 * x**3 + 2 * x**2 + 4 * x + c
