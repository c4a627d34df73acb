# corpus: wrong none
import torch

c = torch.tensor([5., 2., 4., 8.], requires_grad=True)

def polynomial(x):
    return c[0] * x**3 + c[1] * x**2 + c[2] * x + c[3]
