# corpus: wrong leaf-lost-at-creation also nonleaf-grad
import torch

def slope(x):
    xt = torch.tensor([x], requires_grad=True).view(1, 1)
    loss = (xt ** 2).sum()
    loss.backward()
    return xt.grad.item()
