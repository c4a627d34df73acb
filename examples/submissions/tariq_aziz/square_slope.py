import torch as th

def slope(x):
    v = th.tensor(x, requires_grad=True)
    th.square(v).backward()
    return v.grad.numpy().item()
