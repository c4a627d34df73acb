# corpus: right
import torch

def value_and_slope(x):
    xt = torch.tensor(x).requires_grad_(True)
    yt = 5*torch.pow(xt,3)+2*torch.pow(xt,2)+4*xt+8
    dy, = torch.autograd.grad(outputs=yt, inputs=xt)
    return yt.detach(), dy
