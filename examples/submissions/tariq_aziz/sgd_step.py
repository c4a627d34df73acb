import torch as th

def sgd_step(w, lr):
    v = th.nn.Parameter(th.tensor(w))
    opt = th.optim.SGD([v], lr=lr)
    th.square(v - 2).backward()
    opt.step()
    return float(v)
