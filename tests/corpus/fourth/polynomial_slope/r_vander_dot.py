# corpus: right
import torch

def value_and_slope(x):
    c = torch.tensor([5., 2., 4., 8.], dtype=torch.float64)
    xt = torch.tensor([x], dtype=torch.float64, requires_grad=True)
    powers = torch.cat([xt ** 3, xt ** 2, xt, torch.ones(1, dtype=torch.float64)])
    y = c.dot(powers)
    y.backward()
    return y.detach(), xt.grad[0]
