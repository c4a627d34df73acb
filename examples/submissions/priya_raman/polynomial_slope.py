import torch

def value_and_slope(x):
    x = torch.Tensor([x])
    x.requires_grad = True
    y = 5*torch.pow(x,3) + 2*torch.pow(x,2) + 4*x + 8
    y.backward()
    print('value', y, 'slope', x.grad)
    return (y.data, x.grad.data)
