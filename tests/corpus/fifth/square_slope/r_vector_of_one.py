# corpus: right
import torch

def slope(x):
    xt = torch.tensor([x], requires_grad=True)
    yt = xt ** 2
    yt.backward()
    return xt.grad[0]
