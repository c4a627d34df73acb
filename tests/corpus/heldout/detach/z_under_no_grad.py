# corpus: right
import torch
def branch(x):
    y = x.pow(2)
    with torch.no_grad():
        z = y + 5
    return y, y.detach(), z
