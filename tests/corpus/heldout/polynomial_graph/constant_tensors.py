# corpus: right
import torch
A, B, C, D = torch.tensor([5., 2., 4., 8.])
def polynomial(x):
    return torch.addcmul(D + C * x, B * x, x) + A * x * x * x
