# corpus: right
import torch

def branch(x):
    y = x.pow(2)
    with torch.no_grad():
        y_det = y.detach().view_as(y)
        z = torch.add(y_det, 5.0)
    return (y, y_det, z)
