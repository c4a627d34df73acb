import torch

def polynomial(x):
    a = torch.pow(x,3)
    b = torch.pow(x,2)
    y = 5*a + 2*b + 4*x + 8
    print(y.grad_fn)
    return y
