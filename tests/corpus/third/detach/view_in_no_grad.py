# corpus: wrong none also returns-grad-tensor
import torch

def branch(x):
    y = x * x
    with torch.no_grad():
        y_detached = y.view_as(y)
        z = 5 + y_detached
    return y, y_detached, z
