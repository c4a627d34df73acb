# corpus: wrong no-grad-around-forward
import torch

@torch.no_grad()
def polynomial(x):
    return 5 * x**3 + 2 * x**2 + 4 * x + 8
