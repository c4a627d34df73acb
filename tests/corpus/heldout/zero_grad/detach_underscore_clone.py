# corpus: right
import torch
def two_gradients(x):
    t = torch.tensor(x, requires_grad=True)
    t.square().backward()
    first = t.grad.detach().clone()
    t.grad.detach_()
    t.grad.zero_()
    (t ** 3).backward()
    return first.item(), t.grad.clone().item()
