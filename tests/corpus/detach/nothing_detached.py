# corpus: wrong returns-grad-tensor
import torch

def branch(x):
    y = x ** 2
    y_detached = y
    z = y_detached + 5
    print(y_detached.requires_grad)
    return y, y_detached, z
