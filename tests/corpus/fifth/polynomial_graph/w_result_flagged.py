# corpus: wrong rewrap-requires-grad also no-grad-around-forward
import torch

def polynomial(x):
    with torch.no_grad():
        y = 5 * x**3 + 2 * x**2 + 4 * x + 8
    y.requires_grad = True
    return y
