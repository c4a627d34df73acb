import torch

def partials(x1, x2):
    u = torch.tensor(x1, requires_grad=True)
    v = torch.tensor(x2, requires_grad=True)
    z = 3 * u ** 2 + 2 * v ** 3
    print(">>>>", u, v, z)
    z.backward()
    print("<<<<", u.grad, v.grad)
    return u.grad.item(), v.grad.item()
