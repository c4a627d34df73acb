# corpus: right
import torch as t
def slope(x):
    a=t.tensor(x,requires_grad=True);(a*a).backward();return a.grad.item()