# corpus: wrong no-grad-around-forward
import torch

@torch.no_grad()
def branch(x):
    y = x.square()
    return y, y.detach(), y + 5
