# corpus: wrong none
import torch

def f(x):
    return x ** 3

xt = torch.tensor(3.0, requires_grad=True)
yt = f(xt)
yt.backward()
