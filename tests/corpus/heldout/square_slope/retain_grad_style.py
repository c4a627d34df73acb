# corpus: right
import torch
def slope(x):
    a = torch.tensor([[x]], requires_grad=True)
    y = (a @ a)
    y.retain_grad()
    y.backward()
    return a.grad.squeeze()
