# corpus: right
import torch
def two_gradients(x):
    t = torch.tensor(x, requires_grad=True)
    return tuple(torch.autograd.grad(t ** n, t)[0].item() for n in (2, 3))
