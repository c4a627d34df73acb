# corpus: wrong none
import torch

def polynomial(x):
    c = torch.tensor([5.0, 2.0, 4.0, 8.0], requires_grad=True)
    return c[0] * x ** 3 + c[1] * x ** 2 + c[2] * x + c[3]
