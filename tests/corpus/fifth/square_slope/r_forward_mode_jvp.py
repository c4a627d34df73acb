# corpus: right
import torch

def slope(x):
    f = lambda v: v * v
    _, tangent = torch.func.jvp(f, (torch.tensor(x),), (torch.tensor(1.0),))
    return tangent.item()
