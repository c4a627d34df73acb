# corpus: wrong grads-accumulate
import torch

P = torch.tensor(0.0, requires_grad=True)

def slope(x):
    with torch.no_grad():
        P.fill_(x)
    y = P ** 2
    y.backward()
    return P.grad.item()
