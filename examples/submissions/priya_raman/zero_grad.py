import torch

def two_gradients(x):
    x = torch.Tensor([x])
    x.requires_grad = True
    y = torch.pow(x,2)
    y.backward()
    first = x.grad.data.clone()
    x.grad.data.zero_()
    y = torch.pow(x,3)
    y.backward()
    second = x.grad.data.clone()
    return (first, second)
