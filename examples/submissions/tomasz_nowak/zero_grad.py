import torch

def two_gradients(x):
    t = torch.tensor(x, requires_grad=True)
    (t ** 2).backward()
    g1 = t.grad.item()
    print("before zeroing", t.grad)
    t.grad.zero_()
    print("after zeroing", t.grad)
    (t ** 3).backward()
    g2 = t.grad.item()
    print("g1", g1, "g2", g2)
    return g1, g2
