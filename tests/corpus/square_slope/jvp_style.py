# corpus: right
import torch

def f(v):
    return v ** 2

def slope(x):
    value, tangent = torch.func.jvp(f, (torch.tensor(x),), (torch.tensor(1.0),))
    print("value:", value, "slope:", tangent)
    return tangent
