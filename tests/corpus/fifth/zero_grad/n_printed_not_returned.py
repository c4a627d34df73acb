# corpus: wrong none
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    (xt ** 2).backward()
    print(xt.grad)
    xt.grad = None
    (xt ** 3).backward()
    print(xt.grad)
