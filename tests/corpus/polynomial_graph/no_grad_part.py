# corpus: wrong no-grad-around-forward
import torch

def polynomial(x):
    with torch.no_grad():
        cube = x ** 3
    return 5 * cube + 2 * x ** 2 + 4 * x + 8
