import torch

def partials(x1, x2):
    x1 = torch.Tensor([x1])
    x2 = torch.Tensor([x2])
    x1.requires_grad = True
    x2.requires_grad = True
    z = 3*torch.pow(x1,2) + 2*torch.pow(x2,3)
    z.backward()
    return (x1.grad.data, x2.grad.data)
