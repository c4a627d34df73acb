# corpus: wrong detach-in-forward
import torch

def polynomial(x):
    x2 = x.pow(2)
    x3 = x2.detach() * x
    return 5 * x3 + 2 * x2 + 4 * x + 8
