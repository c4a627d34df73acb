# corpus: wrong forgot-backward
import torch
def slope(x):
    x = torch.tensor([x], requires_grad=True)
    y = torch.sum(x ** 2)
    print(y.backward)
    return x.grad
