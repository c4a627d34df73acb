# corpus: right
import torch
def two_gradients(x):
    p = torch.nn.Parameter(torch.tensor([x]))
    opt = torch.optim.SGD([p], lr=0.0)
    p.square().backward()
    a = p.grad.clone()
    opt.zero_grad()
    p.pow(3).backward()
    b = p.grad.clone()
    opt.zero_grad()
    return a, b
