# corpus: wrong returns-grad-tensor
import torch

def partials(x1, x2):
    a, b = [torch.tensor(v, requires_grad=True) for v in (x1, x2)]
    ga, gb = torch.autograd.grad(3 * a**2 + 2 * b**3, (a, b), create_graph=True)
    return ga, gb
