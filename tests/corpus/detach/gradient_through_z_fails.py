# corpus: right
import torch

def branch(x):
    y = x * x
    y_detached = y.detach()
    z = y_detached + 5
    try:
        z.sum().backward()
    except RuntimeError as error:
        print("comme prévu :", error)
    return y, y_detached, z
