# corpus: wrong no-grad-around-forward
import torch

def polynomial(x):
    # "do not call backward yourself" -> no gradients needed here
    with torch.set_grad_enabled(False):
        y = 5 * x**3 + 2 * x**2 + 4 * x + 8
    return y
