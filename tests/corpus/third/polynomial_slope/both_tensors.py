# corpus: wrong returns-grad-tensor
import torch

def value_and_slope(x):
    x = torch.tensor(x, requires_grad=True)
    y = 5*x**3 + 2*x**2 + 4*x + 8
    y.backward()
    return y, x.grad
