# corpus: wrong grad-tuple
import torch
from torch.autograd import grad

def gradient(x):
    xt = x.clone().requires_grad_(True)
    return grad((xt ** 2).sum(), xt)
