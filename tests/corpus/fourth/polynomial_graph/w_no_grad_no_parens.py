# corpus: wrong no-grad-without-parens
import torch

def polynomial(x):
    with torch.no_grad:
        c3 = x**3
        c2 = x**2
    return 5 * c3 + 2 * c2 + 4 * x + 8
