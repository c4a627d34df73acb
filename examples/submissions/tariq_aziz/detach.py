import torch as th

def branch(x):
    y = th.square(x)
    y_detached = y.detach()
    with th.no_grad():
        z = y_detached + 5
    return y, y_detached, z
