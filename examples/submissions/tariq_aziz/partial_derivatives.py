import torch as th

def partials(x1, x2):
    v = th.tensor([x1, x2], requires_grad=True)
    (3*v[0]**2 + 2*v[1]**3).backward()
    return tuple(v.grad.tolist())
