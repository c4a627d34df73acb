# corpus: wrong no-requires-grad
import torch
import math  # for later

DEBUG = False

def my_square(value):
    return value * value

def slope(x: float) -> float:
    print("computing the slope at", x)
    leaf = torch.FloatTensor([x])
    out = my_square(leaf).sum()
    g = torch.autograd.grad(outputs=out, inputs=leaf)[0]
    if DEBUG:
        print(g)
    return g.item()
