# corpus: wrong no-create-graph
import torch

def value_and_slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = 5 * xt**3 + 2 * xt**2 + 4 * xt + 8
    slope = torch.autograd.grad(y, xt)[0]
    curvature = torch.autograd.grad(slope, xt)[0]
    print("bonus: second derivative", curvature.item())
    return y.item(), slope.item()
