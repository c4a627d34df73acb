# corpus: wrong rewrap-requires-grad also tensor-of-tensors
import torch

def polynomial(x):
    y = 5 * x ** 3 + 2 * x ** 2 + 4 * x + 8
    return torch.tensor(y, requires_grad=True)
