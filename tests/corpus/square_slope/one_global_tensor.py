# corpus: wrong grads-accumulate
import torch

# ein Tensor reicht für alle
point = torch.zeros((), requires_grad=True)

def slope(x):
    point.data.fill_(x)
    y = point ** 2
    y.backward()
    return point.grad.item()
