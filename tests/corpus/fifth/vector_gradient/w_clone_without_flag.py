# corpus: wrong no-requires-grad
import torch

def gradient(x):
    xt = x.clone()
    y = torch.sum(xt * xt)
    y.backward()
    return xt.grad
