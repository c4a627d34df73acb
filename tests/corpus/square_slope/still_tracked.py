# corpus: wrong returns-grad-tensor
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt ** 2
    y.backward(create_graph=True)
    return xt.grad
