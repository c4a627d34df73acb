# corpus: wrong grads-accumulate
import torch

X = torch.tensor(0.0, requires_grad=True)

def slope(x):
    with torch.no_grad():
        X.fill_(x)
    y = X ** 2
    y.backward()
    return X.grad.item()
