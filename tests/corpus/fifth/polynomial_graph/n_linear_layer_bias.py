# corpus: wrong none also requires-grad-on-data
import torch

coefs = torch.tensor([5., 2., 4., 8.], requires_grad=True)

def polynomial(x):
    return coefs[0] * x**3 + coefs[1] * x**2 + coefs[2] * x + coefs[3]
