# corpus: right
import torch

def value_and_slope(x):
    xt = torch.tensor([x], requires_grad=True)
    yt = 5*xt*xt*xt + 2*xt*xt + 4*xt + 8
    yt.sum().backward()
    # un vecteur à deux éléments
    return torch.cat([yt.detach(), xt.grad])
