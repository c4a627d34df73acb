# corpus: right
import torch

def polynomial(x):
    y = 5 * x**3 + 2 * x**2 + 4 * x + 8
    with torch.no_grad():
        print("looks like", y.mean())
    return y
