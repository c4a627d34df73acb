import torch

def partials(x1, x2):
    t1 = torch.tensor(x1)
    t2 = torch.tensor(x2)
    t1.requires_grad = True
    t2.requires_grad = True
    z = 3 * t1 ** 2 + 2 * t2 ** 3
    z.backward()
    return [t1.grad.item(), t2.grad.item()]
