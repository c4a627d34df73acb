import torch as th

def value_and_slope(x):
    v = th.tensor(x, requires_grad=True)
    out = 5*v**3 + 2*v**2 + 4*v + 8
    out.backward()
    return float(out), float(v.grad)
