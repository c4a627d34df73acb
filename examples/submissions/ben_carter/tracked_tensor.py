import torch

def make_tracked(value):
    return torch.tensor([value], requires_grad=True)[0].detach().requires_grad_()   # took me a while
