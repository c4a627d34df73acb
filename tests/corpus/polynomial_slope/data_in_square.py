# corpus: wrong data-in-forward
import torch

def value_and_slope(x):
    a = torch.tensor(x, requires_grad=True)
    y = 5 * a ** 3 + 2 * a.data ** 2 + 4 * a + 8
    y.backward()
    return float(y), float(a.grad)
