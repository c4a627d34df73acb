import torch as th

def descend(w, lr, steps):
    v = th.nn.Parameter(th.tensor(w))
    opt = th.optim.SGD([v], lr=lr)
    path = []
    while len(path) < steps:
        opt.zero_grad()
        th.square(v - 2).backward()
        opt.step()
        path.append(float(v))
    return path
