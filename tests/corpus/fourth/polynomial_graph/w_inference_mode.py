# corpus: wrong no-grad-around-forward
import torch

def polynomial(x):
    with torch.inference_mode():
        y = 5 * x**3 + 2 * x**2 + 4 * x + 8
    return y
