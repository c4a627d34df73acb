# corpus: wrong detach-in-forward
import torch

def polynomial(x):
    x2 = (x * x).detach()
    return 5 * x2 * x + 2 * x2 + 4 * x + 8
