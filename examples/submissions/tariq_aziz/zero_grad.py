import torch as th

def two_gradients(x):
    v = th.tensor(x, requires_grad=True)
    grads = []
    for power in 2, 3:
        (v**power).backward()
        grads.append(float(v.grad))
        v.grad.zero_()
    return grads[0], grads[1]
