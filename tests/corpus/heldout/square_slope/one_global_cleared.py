# corpus: right
import torch
# one tensor for all
T = torch.zeros((), requires_grad=True)

def slope(x):
    with torch.no_grad():
        T.copy_(torch.tensor(x))
    T.grad = None
    y = T * T
    y.backward()
    return T.grad.clone()
