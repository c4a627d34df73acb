# corpus: wrong rewrap-requires-grad
import torch

def polynomial(x):
    leaf = torch.tensor(x.tolist(), requires_grad=True)
    return 5 * leaf ** 3 + 2 * leaf ** 2 + 4 * leaf + 8
