# corpus: wrong rewrap-requires-grad
import torch
def polynomial(x):
    x = torch.tensor(x, requires_grad=True)
    return 5 * x**3 + 2 * x**2 + 4 * x + 8
