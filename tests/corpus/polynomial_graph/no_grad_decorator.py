# corpus: wrong no-grad-around-forward
import torch

@torch.no_grad()
def polynomial(x):
    y = x * (x * (5 * x + 2) + 4) + 8
    return y
