# corpus: wrong int-requires-grad
import torch

def gradient(x):
    xt = torch.tensor([int(v) for v in x], requires_grad=True)
    (xt ** 2).sum().backward()
    return xt.grad
